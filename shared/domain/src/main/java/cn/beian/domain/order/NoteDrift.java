package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauEvent.Deregistered;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.drift.DriftStore;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.FiledIdStore;
import cn.beian.domain.upload.OutgoingStore;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes where we and an administration do not agree. */
public final class NoteDrift {
  private static final int SUBJECT = 0;
  private static final int ACCESS = 2;

  private final DriftStore drifts;
  private final FiledIdStore ids;
  private final OutgoingStore outgoing;
  private final InstantSource clock;

  public NoteDrift(
      DriftStore drifts, FiledIdStore ids, OutgoingStore outgoing, InstantSource clock) {
    this.drifts = drifts;
    this.ids = ids;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /** Notes one. */
  public void note(
      @Nullable Province province, Drift.Kind kind, String about, @Nullable String detail) {
    drifts.note(new Drift(province, kind, about, clock.instant(), detail));
  }

  /** A decision that was told, and that no order could take. */
  public void told(BureauResult result, Refusal refusal) {
    Drift.Kind kind =
        refusal.code() == RefusalCode.ORDER_NOT_FOUND
            ? Drift.Kind.UNKNOWN_RECORD
            : Drift.Kind.LATE_RESULT;
    note(null, kind, result.submissionId(), refusal.code().name());
  }

  /** What an order of ours asked for is none: its result says the same. */
  void deregistered(Province province, Deregistered gone) {
    if (outgoing.named(province, asked(gone), Long.toString(gone.id())).isPresent()) {
      return;
    }
    Optional<String> number = ids.number(province, gone.kind(), gone.id());
    Drift.Kind known = gone.kind() == ACCESS ? Drift.Kind.ACCESS_LOST : Drift.Kind.DEREGISTERED;
    note(
        province,
        number.isPresent() ? known : Drift.Kind.UNKNOWN_RECORD,
        number.orElseGet(() -> "ZXSJ " + gone.kind() + " " + gone.id()),
        null);
  }

  private static Operation asked(Deregistered gone) {
    if (gone.kind() == SUBJECT) {
      return Operation.DEREGISTER_SUBJECT;
    }
    return gone.kind() == ACCESS ? Operation.CANCEL_ACCESS : Operation.DEREGISTER_SITE;
  }
}
