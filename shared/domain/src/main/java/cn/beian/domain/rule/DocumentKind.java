package cn.beian.domain.rule;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of rule that wants documents (资料). What it finds follows from what it wants, so that the
 * findings and the list of documents never differ.
 *
 * @param wants what it wants of the filing, uploaded or not
 */
record DocumentKind(Function<Scope, List<WantedDocuments>> wants) implements RuleKind {

  @Override
  public List<Violation> check(Scope scope) {
    return wants.apply(scope).stream()
        .filter(wanted -> !wanted.metBy(scope.filing().materials()))
        .map(WantedDocuments::violation)
        .toList();
  }
}
