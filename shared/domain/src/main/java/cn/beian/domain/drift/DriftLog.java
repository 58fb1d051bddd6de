package cn.beian.domain.drift;

import cn.beian.domain.filing.Province;
import java.time.Instant;
import java.time.InstantSource;

/** Where comparisons leave what they find, and when. */
public record DriftLog(DriftStore drifts, InstantSource clock) {

  /** Begins a comparison with an administration. */
  Comparison compare(Province province) {
    return new Comparison(province, this);
  }

  Instant now() {
    return clock.instant();
  }
}
