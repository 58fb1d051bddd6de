package cn.beian.v3;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat;
import cn.beian.domain.filing.Province;
import cn.beian.wire.Problem;
import cn.beian.wire.document.Writing;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Orders as files of the ministry's interface V3.0. The same order under the same ids gives the
 * same file. What it cannot carry is told, never put where it does not belong (V3 §7.2).
 */
public final class V3Format implements UploadFormat {
  private final Function<Province, Optional<Settings>> settings;

  /**
   * A format.
   *
   * @param settings of the provinces where the provider has an identity
   */
  public V3Format(Function<Province, Optional<Settings>> settings) {
    this.settings = settings;
  }

  @Override
  public List<Loss> losses(Submission submission) {
    return draft(submission)
        .map(V3Format::losses)
        .orElseGet(() -> List.of(LossTexts.loss("V3-NO-IDENTITY", "/province")));
  }

  @Override
  public Set<OwnObject> objects(Submission submission) {
    return OwnIds.needed(submission);
  }

  /**
   * @throws IllegalArgumentException when an id is missing
   */
  @Override
  public Written write(Submission submission, Map<OwnObject, Long> ids) {
    return draft(submission)
        .map(draft -> write(draft, new OwnIds(ids)))
        .orElseGet(() -> new Written.Impossible(losses(submission)));
  }

  private Optional<Draft> draft(Submission submission) {
    Province province = submission.order().province();
    Optional<Province> known =
        Optional.ofNullable(province == null ? submission.filing().province() : province);
    return known.flatMap(there ->
        settings.apply(there).map(own -> new Draft(submission, there, own, Papers.of(submission))));
  }

  private static List<Loss> losses(Draft draft) {
    return Stream.concat(Named.losses(draft.submission()).stream(), Facts.of(draft).stream())
        .distinct()
        .toList();
  }

  private static Written write(Draft draft, OwnIds ids) {
    List<Loss> losses = losses(draft);
    if (!Named.losses(draft.submission()).isEmpty()) {
      return new Written.Impossible(blocking(losses));
    }
    Records records = new Records(draft, ids);
    Upload upload = new Upload(draft.settings().unit(), records.all());
    List<Loss> objections = objections(draft, losses, UploadFile.problems(upload));
    if (!objections.isEmpty() || !blocking(losses).isEmpty()) {
      return new Written.Impossible(
          Stream.concat(blocking(losses).stream(), objections.stream()).toList());
    }
    return switch (UploadFile.write(upload)) {
      case Writing.Written(byte[] file) ->
          new Written.Ready(file, Records.operation(draft), records.names(), losses);
      case Writing.Refused(List<Problem> problems) ->
          new Written.Impossible(objections(draft, losses, problems));
    };
  }

  private static List<Loss> blocking(List<Loss> losses) {
    return losses.stream().filter(Loss::blocking).toList();
  }

  /** What the interface would not take, but for what a loss explains already. */
  private static List<Loss> objections(Draft draft, List<Loss> losses, List<Problem> problems) {
    Pointers pointers = new Pointers(draft);
    List<Loss> known = blocking(losses);
    return problems.stream()
        .map(pointers::loss)
        .distinct()
        .filter(loss -> known.stream().noneMatch(one -> explains(one, loss)))
        .toList();
  }

  private static boolean explains(Loss known, Loss loss) {
    return loss.path().equals(known.path())
        || (!known.path().isEmpty() && loss.path().startsWith(known.path() + "/"));
  }
}
