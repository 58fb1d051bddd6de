package cn.beian.year.oracle;

import cn.beian.year.oracle.Catalogue.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What people are told of the events of one order (the catalogue; decisions 17, 116). */
final class Diary {

  private final Policy policy;
  private final Catalogue catalogue;
  private final Sweeps sweeps;
  private final List<Told> told = new ArrayList<>();

  Diary(Policy policy, Catalogue catalogue, Sweeps sweeps) {
    this.policy = policy;
    this.catalogue = catalogue;
    this.sweeps = sweeps;
  }

  List<Told> told() {
    return told;
  }

  /**
   * An event is told to all whom the catalogue names; {@code asked} are the contacts asked by it.
   */
  void note(String event, Instant at, List<Integer> asked) {
    for (Line line : catalogue.after(event)) {
      List<Integer> contacts = line.toContacts() ? asked : List.of(0);
      contacts.forEach(contact -> tell(line, at, contact));
    }
  }

  private void tell(Line line, Instant at, int contact) {
    if (line.channel().equals("SMS") && !line.atOnce() && isQuiet(at)) {
      tellAfterQuiet(line, at, contact);
    } else {
      told.add(new Told(line.notice(), line.channel(), Days.of(at), contact));
    }
  }

  /** The first sweep at or after the end of the quiet hours brings it, if it is not quiet again. */
  private void tellAfterQuiet(Line line, Instant at, int contact) {
    int sweep = sweeps.from(endOfQuiet(at));
    if (sweep < sweeps.count()) {
      tell(line, sweeps.at(sweep), contact);
    }
  }

  private boolean isQuiet(Instant at) {
    LocalTime time = LocalTime.ofInstant(at, Days.SHANGHAI);
    boolean begun = !time.isBefore(policy.quietFrom());
    boolean lasting = time.isBefore(policy.quietTo());
    return policy.quietFrom().isAfter(policy.quietTo()) ? begun || lasting : begun && lasting;
  }

  private Instant endOfQuiet(Instant at) {
    LocalDate day = Days.of(at);
    Instant end = day.atTime(policy.quietTo()).atZone(Days.SHANGHAI).toInstant();
    return end.isAfter(at)
        ? end
        : day.plusDays(1).atTime(policy.quietTo()).atZone(Days.SHANGHAI).toInstant();
  }
}
