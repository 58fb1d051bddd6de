package cn.beian.domain.fake;

import cn.beian.domain.drift.Drift;
import cn.beian.domain.drift.DriftStore;
import cn.beian.domain.filing.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drifts in memory. */
public final class MemoryDrifts implements DriftStore {
  private final List<Drift> drifts = new ArrayList<>();

  @Override
  public void note(Drift drift) {
    Drift known =
        drifts.stream()
            .filter(each -> same(each, drift.province(), drift.kind(), drift.about()))
            .findFirst()
            .orElse(drift);
    drifts.remove(known);
    drifts.add(
        new Drift(drift.province(), drift.kind(), drift.about(), known.since(), drift.detail()));
  }

  @Override
  public void settle(@Nullable Province province, Drift.Kind kind, String about) {
    drifts.removeIf(each -> same(each, province, kind, about));
  }

  private static boolean same(
      Drift drift, @Nullable Province province, Drift.Kind kind, String about) {
    return Objects.equals(drift.province(), province)
        && drift.kind() == kind
        && drift.about().equals(about);
  }

  @Override
  public List<Drift> list() {
    return List.copyOf(drifts);
  }

  /** Each as its kind, what it is about, and its detail. */
  public List<String> shown() {
    return drifts.stream()
        .map(drift -> drift.kind() + " " + drift.about() + " " + drift.detail())
        .toList();
  }
}
