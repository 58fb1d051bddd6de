package cn.beian.domain.material;

import cn.beian.domain.material.ImageInspector.Inspection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an uploaded file by its content and by what its customer said of it (FAQ-MAT-03..06). */
public final class JudgeUpload {
  private final ImageInspector inspector;
  private final MaterialPolicy policy;

  public JudgeUpload(ImageInspector inspector, MaterialPolicy policy) {
    this.inspector = inspector;
    this.policy = policy;
  }

  /** Limits of what is read of an upload. */
  public MaterialPolicy policy() {
    return policy;
  }

  /** The material as it is after the judgement, accepted or refused. */
  public UploadedMaterial judge(UploadedMaterial material, byte[] file, LocalDate today) {
    MaterialFlaw size = size(file.length);
    if (size != null) {
      return material.refused(List.of(size));
    }
    return switch (inspector.inspect(file, policy.mostPixels())) {
      case Inspection.NoImage(MaterialFlaw flaw) -> material.refused(List.of(flaw));
      case Inspection.Image(ImageFacts facts) -> {
        List<MaterialFlaw> flaws = flaws(material.claim(), facts, today);
        yield flaws.isEmpty() ? material.accepted(facts) : material.refused(flaws);
      }
    };
  }

  private @Nullable MaterialFlaw size(int bytes) {
    if (bytes > policy.mostBytes()) {
      return MaterialFlaw.TOO_LARGE;
    }
    return bytes < policy.leastBytes() ? MaterialFlaw.TOO_SMALL : null;
  }

  private List<MaterialFlaw> flaws(MaterialClaim claim, ImageFacts facts, LocalDate today) {
    List<MaterialFlaw> flaws = new ArrayList<>();
    if (facts.format() != claim.format()) {
      flaws.add(MaterialFlaw.OTHER_FORMAT);
    }
    int shorter = Math.min(facts.width(), facts.height());
    int longer = Math.max(facts.width(), facts.height());
    if (shorter < policy.leastShortSide() || longer < policy.leastLongSide()) {
      flaws.add(MaterialFlaw.TOO_FEW_PIXELS);
    }
    if (before(claim.validUntil(), today)) {
      flaws.add(MaterialFlaw.EXPIRED);
    }
    if (before(today, claim.issuedOn())) {
      flaws.add(MaterialFlaw.ISSUED_LATER);
    }
    return flaws;
  }

  private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }
}
