package cn.beian.domain.rule;

import java.util.List;

/** What a rule checks, with its parameters already read: the places where a filing breaks it. */
@FunctionalInterface
public interface RuleKind {
  List<Violation> check(Scope scope);
}
