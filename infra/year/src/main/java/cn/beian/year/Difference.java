package cn.beian.year;

import cn.beian.year.oracle.Course;
import cn.beian.year.oracle.Expected;
import cn.beian.year.oracle.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order that did not fare as it should.
 *
 * @param what what is different, a line each
 */
record Difference(Course course, List<String> what) {
  private static final Comparator<Told> ORDER =
      Comparator.comparing(Told::day)
          .thenComparing(Told::notice)
          .thenComparing(Told::channel)
          .thenComparing(Told::contact);

  Difference {
    what = List.copyOf(what);
  }

  /** Compares; empty if all is as it should be, in one of the ways in which it may. */
  static Optional<Difference> between(Course course, List<Expected> possible, Expected seen) {
    List<Optional<Difference>> all =
        possible.stream().map(expected -> between(course, expected, seen)).toList();
    return all.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : all.getFirst();
  }

  private static Optional<Difference> between(Course course, Expected expected, Expected seen) {
    List<String> what = new ArrayList<>();
    if (!expected.state().equals(seen.state())) {
      what.add("state " + seen.state() + ", not " + expected.state());
    }
    for (int i = 0; i < course.acts().size(); i++) {
      if (!expected.let().get(i).equals(seen.let().get(i))) {
        what.add((seen.let().get(i) ? "let: " : "refused: ") + course.acts().get(i));
      }
    }
    without(expected.told(), seen.told()).forEach(told -> what.add("not told: " + told));
    without(seen.told(), expected.told()).forEach(told -> what.add("told besides: " + told));
    return what.isEmpty() ? Optional.empty() : Optional.of(new Difference(course, what));
  }

  /** Those of the first that the second does not have, or not so often. */
  private static List<Told> without(List<Told> first, List<Told> second) {
    List<Told> left = new ArrayList<>(first);
    second.forEach(left::remove);
    left.sort(ORDER);
    return left;
  }

  /** The course of the order, and what is different. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("order " + course.order() + ", " + course.type());
    course.acts().forEach(act -> lines.add("    " + act));
    what.forEach(each -> lines.add("  ! " + each));
    return lines;
  }
}
