package cn.beian.simulator.register;

import cn.beian.domain.filing.Province;
import cn.beian.wire.upload.UploadRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that passed the automatic checks.
 *
 * @param id from 1, in the order in which they came
 * @param provider who sent it
 * @param record without the contents of its attachments; null once it is decided
 * @param operation as in results ({@code Czlx})
 * @param marks how results name it ({@code Bs}), then other names that it goes by
 * @param lapses when its SMS check lapses, in seconds of the epoch
 * @param objection why a reviewer refuses it whatever it says; null if none does
 */
public record Case(
    long id,
    Province office,
    long provider,
    @Nullable UploadRecord record,
    long operation,
    List<String> marks,
    Stage stage,
    long lapses,
    @Nullable String objection) {
  /** Copies its marks. */
  public Case {
    marks = List.copyOf(marks);
  }

  /** Where it stands. */
  public enum Stage {
    /** It waits for the contacts' answers. */
    SMS_CHECK,
    /** Nothing but the decision is missing. */
    REVIEW,
    /** Its check lapsed; that is still to be said. */
    LAPSED,
    APPROVED,
    REFUSED
  }

  /** Whether it is not decided. */
  public boolean open() {
    return stage != Stage.APPROVED && stage != Stage.REFUSED;
  }

  /** How results name it. */
  public String mark() {
    return marks.getFirst();
  }

  /** What it asks for; only of one that is open. */
  public UploadRecord asked() {
    return Objects.requireNonNull(record);
  }

  /** The same at another stage; one that is decided forgets what it asked for. */
  public Case at(Stage next) {
    boolean over = next == Stage.APPROVED || next == Stage.REFUSED;
    return new Case(
        id, office, provider, over ? null : record, operation, marks, next, lapses, objection);
  }
}
