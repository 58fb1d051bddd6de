package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauEvent.CodeTable;
import cn.beian.domain.bureau.BureauEvent.Deregistered;
import cn.beian.domain.bureau.BureauEvent.Opinion;
import cn.beian.domain.bureau.BureauEvent.Other;
import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.BureauEvent.Result;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.drift.ComparePublished;
import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.upload.FiledIdStore;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies what an administration's file says to orders and records (V3 §5.2). The same file may
 * come again, decision and numbers may come in any order, and what fits nothing is noted for a
 * person: nothing is lost, nothing is applied twice.
 */
public final class ApplyBureauEvents {
  private static final Pattern SEQUENCE = Pattern.compile("(\\d{10})\\.xml");

  private final OutgoingStore outgoing;
  private final FiledIdStore ids;
  private final ConcludeUpload conclude;
  private final Differences differences;

  public ApplyBureauEvents(
      OutgoingStore outgoing, FiledIdStore ids, ConcludeUpload conclude, Differences differences) {
    this.outgoing = outgoing;
    this.ids = ids;
    this.conclude = conclude;
    this.differences = differences;
  }

  /**
   * Where it is shown what fits nothing.
   *
   * @param note what was told
   * @param published what was published
   */
  public record Differences(NoteDrift note, ComparePublished published) {}

  /**
   * Applies a file's events.
   *
   * @return refused with BUSY or STALE_VERSION when a rival was faster, or the order's own
   *     hand-over is not finished: the file has to come again
   */
  public Outcome<List<BureauEvent>> apply(Province province, List<BureauEvent> events) {
    Outcome<List<BureauEvent>> outcome = Outcome.done(events);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (BureauEvent event : events) {
      outcome = outcome.then(same -> read(province, event, verdicts).map(_ -> same));
    }
    for (Verdict verdict : verdicts.values()) {
      outcome = outcome.then(same -> conclude.conclude(verdict).map(_ -> same));
    }
    return outcome;
  }

  private Outcome<Boolean> read(
      Province province, BureauEvent event, Map<String, Verdict> verdicts) {
    switch (event) {
      case Result result -> verdict(province, result, verdicts);
      case Opinion opinion -> verdict(province, opinion, verdicts);
      case Published published -> {
        ids.keep(province, published.ids());
        return conclude
            .numbered(province, published)
            .map(awaited -> compared(province, published, awaited));
      }
      case Deregistered gone -> differences.note().deregistered(province, gone);
      case CodeTable table -> differences.published().compare(province, table);
      case Other(String what) -> differences.note().note(province, Kind.NOTICE, what, null);
    }
    return Outcome.done(true);
  }

  /** What an order awaits is not on record before it has its decision. */
  private boolean compared(Province province, Published published, boolean awaited) {
    if (!awaited) {
      differences.published().compare(province, published);
    }
    return awaited;
  }

  private void verdict(Province province, Result result, Map<String, Verdict> verdicts) {
    Optional<Outgoing> meant = meant(province, result);
    if (meant.isEmpty()) {
      String name =
          result.operation() + " " + (result.record() == null ? result.file() : result.record());
      differences.note().note(province, Kind.UNKNOWN_RECORD, name, codes(result));
      return;
    }
    verdicts.merge(meant.get().submissionId(), Verdict.of(meant.get(), result), Verdict::with);
  }

  private void verdict(Province province, Opinion opinion, Map<String, Verdict> verdicts) {
    Optional<Outgoing> meant = named(province, opinion.operation(), text(opinion.record()));
    if (meant.isEmpty()) {
      differences
          .note()
          .note(
              province,
              Kind.UNKNOWN_RECORD,
              opinion.operation() + " " + opinion.record(),
              "opinion");
      return;
    }
    verdicts.merge(meant.get().submissionId(), Verdict.of(meant.get(), opinion), Verdict::with);
  }

  private static @Nullable String text(@Nullable Long id) {
    return id == null ? null : id.toString();
  }

  private static String codes(Result result) {
    List<String> codes = new ArrayList<>();
    result.codes().forEach(reason -> codes.add(Long.toString(reason.code())));
    return String.join(" ", codes);
  }

  /** By what the record is called; of a file that was refused whole, by the number in its name. */
  private Optional<Outgoing> meant(Province province, Result result) {
    String file = result.file();
    if (file != null) {
      Matcher matcher = SEQUENCE.matcher(file);
      return matcher.find()
          ? outgoing.sent(province, Long.parseLong(matcher.group(1)))
          : Optional.empty();
    }
    return named(province, result.operation(), result.record());
  }

  private Optional<Outgoing> named(Province province, long operation, @Nullable String name) {
    return name == null
        ? Optional.empty()
        : Operation.of(operation).flatMap(known -> outgoing.named(province, known, name));
  }
}
