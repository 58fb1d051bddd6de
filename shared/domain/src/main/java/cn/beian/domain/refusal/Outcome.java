package cn.beian.domain.refusal;

import java.util.function.Function;

/** What became of an action: done with its result, or refused with the reason. */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing was changed. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** The same outcome with another view of its result. */
  default <R> Outcome<R> map(Function<T, R> view) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(view.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /** The outcome of the next step, unless this one was refused. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  static <T> Outcome<T> refused(RefusalCode code) {
    return new Refused<>(Refusal.of(code));
  }
}
