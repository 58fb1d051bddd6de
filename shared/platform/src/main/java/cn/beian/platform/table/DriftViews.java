package cn.beian.platform.table;

import cn.beian.domain.drift.Drift;
import cn.beian.domain.filing.Province;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Rejections;
import cn.beian.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Drifts as JSON, for the provider's staff: with the likely cause and what to do. */
public final class DriftViews {
  private final Texts texts = new Texts();

  /** A drift as it stands at a moment. */
  public Map<String, Object> of(Drift drift, Instant now) {
    Province province = drift.province();
    Texts.Advice advice = texts.drift(drift.kind());
    return new JsonMap()
        .with("province", province == null ? null : province.code())
        .with("kind", drift.kind())
        .with("about", drift.about())
        .with("detail", drift.detail())
        .with("since", drift.since())
        .with("ageDays", Duration.between(drift.since(), now).toDays())
        .with("likelyCause", Rejections.text(advice.message()))
        .with("suggestedAction", Rejections.text(advice.fix()))
        .build();
  }
}
