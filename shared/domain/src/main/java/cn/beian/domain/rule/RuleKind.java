package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.List;

/** What a rule checks, with its parameters already read: the places where a filing breaks it. */
@FunctionalInterface
public interface RuleKind {
  List<Violation> check(Scope scope);

  /** The kind as it works on a day: another only where what it names changes with time. */
  default RuleKind on(LocalDate day) {
    return this;
  }
}
