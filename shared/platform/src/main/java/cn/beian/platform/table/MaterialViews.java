package cn.beian.platform.table;

import cn.beian.domain.face.FaceResult;
import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialFiles.UploadLink;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.text.Texts;
import java.util.List;
import java.util.Map;

/** Materials and face checks as their callers see them. */
public final class MaterialViews {
  private static final Texts TEXTS = new Texts();

  private MaterialViews() {}

  /** A material; where it was found to be otherwise than claimed, what was found. */
  public static JsonMap of(UploadedMaterial material) {
    MaterialClaim claim = material.claim();
    return found(
        new JsonMap()
            .with("materialId", material.id())
            .with("state", material.state())
            .with("kind", claim.kind())
            .with("service", claim.service())
            .with("format", claim.format())
            .with("sizeBytes", claim.sizeBytes())
            .with("issuedOn", claim.issuedOn())
            .with("validUntil", claim.validUntil())
            .with("addedAt", material.addedAt())
            .with("uploadUntil", material.uploadUntil())
            .with("capturedInApp", material.capturedInApp())
            .with("replaces", material.replaces()),
        material);
  }

  private static JsonMap found(JsonMap view, UploadedMaterial material) {
    ImageFacts facts = material.facts();
    return view.with("width", facts == null ? null : facts.width())
        .with("height", facts == null ? null : facts.height())
        .with("sha256", facts == null ? null : facts.sha256())
        .with("reasons", material.flaws().stream().map(MaterialViews::flaw).toList());
  }

  /** How to upload a material. */
  public static Map<String, Object> upload(UploadedMaterial material, UploadLink link) {
    return new JsonMap()
        .with("method", "PUT")
        .with("url", link.address())
        .with("headers", link.headers())
        .with("expiresAt", material.uploadUntil())
        .build();
  }

  /** What came of a person's face checks. */
  public static Map<String, Object> of(FaceResult result) {
    return new JsonMap()
        .with("service", result.service())
        .with("state", result.state())
        .with("failures", result.failed().size())
        .with("at", result.at())
        .build();
  }

  /** The same of several, who is not the principal at his place any more included. */
  public static List<Map<String, Object>> faces(List<FaceResult> results) {
    return results.stream().map(MaterialViews::of).toList();
  }

  private static Map<String, Object> flaw(MaterialFlaw flaw) {
    Texts.Advice advice = TEXTS.material(flaw);
    return new JsonMap()
        .with("code", flaw)
        .with("message", Problems.text(advice.message()))
        .with("fix", Problems.text(advice.fix()))
        .build();
  }
}
