package cn.beian.checks;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not hold. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Notes the problem unless what should hold holds. */
  void unless(boolean holds, String who, String problem) {
    if (!holds) {
      found.add(who + ": " + problem);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }
}
