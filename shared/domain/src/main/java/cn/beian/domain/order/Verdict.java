package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauEvent.Meaning;
import cn.beian.domain.bureau.BureauEvent.Opinion;
import cn.beian.domain.bureau.BureauEvent.Result;
import cn.beian.domain.bureau.BureauEvent.ResultReason;
import cn.beian.domain.upload.Outgoing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All that one file says of one record: codes and reviewers' opinions (V3 §2.9).
 *
 * @param objections why it is refused, if it is
 */
record Verdict(Outgoing about, Set<Meaning> meanings, List<Objection> objections) {
  private static final long REFUSED = 1002;

  Verdict {
    meanings = Set.copyOf(meanings);
    objections = List.copyOf(objections);
  }

  static Verdict of(Outgoing about, Result result) {
    Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
    List<Objection> objections = new ArrayList<>();
    for (ResultReason each : result.codes()) {
      meanings.add(each.meaning());
      if (each.meaning() != Meaning.APPROVED && each.meaning() != Meaning.INFORMATION) {
        objections.add(Objection.of(each, result.record()));
      }
    }
    return new Verdict(about, meanings, objections);
  }

  static Verdict of(Outgoing about, Opinion opinion) {
    return opinion.passed()
        ? new Verdict(about, Set.of(Meaning.APPROVED), List.of())
        : new Verdict(
            about, Set.of(Meaning.REFUSED), List.of(Objection.of(REFUSED, opinion.text())));
  }

  /** With what else the file says: an objection with words takes the place of the same without. */
  Verdict with(Verdict other) {
    Set<Meaning> all = EnumSet.copyOf(meanings);
    all.addAll(other.meanings);
    List<Objection> merged = new ArrayList<>(objections);
    for (Objection each : other.objections) {
      merged.removeIf(known -> known.same(each) && known.text() == null);
      if (each.text() != null || merged.stream().noneMatch(each::same)) {
        merged.add(each);
      }
    }
    return new Verdict(about, all, merged);
  }

  /** Whether it is approved, and nothing else in the file speaks against that. */
  boolean approved() {
    return meanings.contains(Meaning.APPROVED) && !refused();
  }

  /** Whether it is refused, for good or for now. */
  boolean refused() {
    return meanings.contains(Meaning.REFUSED)
        || meanings.contains(Meaning.LATER)
        || meanings.contains(Meaning.OPERATIONS);
  }

  /** Whether a code in it is in no list. */
  boolean unknown() {
    return meanings.contains(Meaning.UNKNOWN);
  }

  /** Whether the provider's operators have to see to it. */
  boolean operations() {
    return meanings.contains(Meaning.OPERATIONS);
  }
}
