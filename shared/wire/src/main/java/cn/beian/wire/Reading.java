package cn.beian.wire;

import java.util.List;
import java.util.function.Function;

/** What became of reading something that came over the wire. */
public sealed interface Reading<T> {

  /**
   * It was read.
   *
   * @param problems what is not as the interface has it and could be passed over
   */
  record Read<T>(T value, List<Problem> problems) implements Reading<T> {
    public Read {
      problems = List.copyOf(problems);
    }

    /** One without problems. */
    public Read(T value) {
      this(value, List.of());
    }
  }

  /**
   * It cannot be read.
   *
   * @param problems why, the deciding one last; never empty
   */
  record Unreadable<T>(List<Problem> problems) implements Reading<T> {
    public Unreadable {
      problems = List.copyOf(problems);
    }

    /** For one reason. */
    public Unreadable(Problem.Kind kind, String path) {
      this(List.of(new Problem(kind, path)));
    }
  }

  /** What follows from what was read; what cannot be read stays that. */
  default <U> Reading<U> then(Function<T, Reading<U>> next) {
    return switch (this) {
      case Read<T>(T value, List<Problem> _) -> next.apply(value);
      case Unreadable<T>(List<Problem> problems) -> new Unreadable<>(problems);
    };
  }
}
