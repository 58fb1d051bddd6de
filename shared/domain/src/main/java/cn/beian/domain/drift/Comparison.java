package cn.beian.domain.drift;

import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.filing.Province;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a comparison with one administration has found so far. On what was not compared nothing is
 * said: a drift of before stays.
 */
final class Comparison {
  private final Province province;
  private final DriftLog log;
  private final Map<Point, Set<String>> points = new LinkedHashMap<>();

  Comparison(Province province, DriftLog log) {
    this.province = province;
    this.log = log;
  }

  /** What was compared. */
  private record Point(Kind kind, String about) {}

  /** In this both are the same, unless they differ in another part of it. */
  void agrees(Kind kind, String about) {
    points.computeIfAbsent(new Point(kind, about), _ -> new TreeSet<>());
  }

  /**
   * In this they differ.
   *
   * @param detail which part of it
   */
  void differs(Kind kind, String about, String detail) {
    points.computeIfAbsent(new Point(kind, about), _ -> new TreeSet<>()).add(detail);
  }

  /** As {@link #differs} or {@link #agrees}. */
  void holds(boolean same, Kind kind, String about, String detail) {
    if (same) {
      agrees(kind, about);
    } else {
      differs(kind, about, detail);
    }
  }

  /**
   * Notes what differs, and forgets what does no more.
   *
   * @return whether nothing differs
   */
  boolean keep() {
    points.forEach((point, details) -> {
      if (details.isEmpty()) {
        log.drifts().settle(province, point.kind(), point.about());
      } else {
        String detail = String.join(" ", details);
        log.drifts().note(new Drift(province, point.kind(), point.about(), log.now(), detail));
      }
    });
    return points.values().stream().allMatch(Set::isEmpty);
  }
}
