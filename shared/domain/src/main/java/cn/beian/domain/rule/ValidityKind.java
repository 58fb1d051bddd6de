package cn.beian.domain.rule;

import java.util.List;

/** A kind of rule that finds more the later it looks, by nothing but the passing of time. */
record ValidityKind(Lateness lateness, RuleKind kind) implements RuleKind {

  @Override
  public List<Violation> check(Scope scope) {
    return kind.check(scope);
  }
}
