package cn.beian.domain.rule;

import cn.beian.domain.identity.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of rule that compare an order with what the administration has on record (管局备案记录). */
final class RecordKinds {
  private static final Pointer DOMAINS = Pointer.of("/services/*/domains");
  private static final Pointer NAME = Pointer.of("/services/*/domains/*/name");
  private static final Pointer RECORDED = Pointer.of("/filed/services/*/domains/*/name");

  private RecordKinds() {}

  /**
   * {@code fields}: each has the value that stands on record. A field that is missing in the order
   * or on record breaks nothing.
   */
  static RuleKind asOnRecord(Parameters parameters) {
    List<Pair> pairs = parameters.texts("fields").stream().map(Pair::of).toList();
    return scope -> {
      List<Violation> found = new ArrayList<>(0);
      pairs.forEach(pair -> found.addAll(pair.differences(scope)));
      return found;
    };
  }

  /** Every domain of a service stands on the record of the same service (LC-CHG-20). */
  static RuleKind domainsOnRecord(Parameters parameters) {
    return scope -> scope.each(List.of(DOMAINS), (list, found) -> added(scope, list, found));
  }

  private static void added(Scope scope, Field list, List<Violation> found) {
    Set<String> recorded =
        scope.textsNear(RECORDED, list).stream()
            .flatMap(text -> scope.domain(text).stream())
            .map(DomainName::lockKey)
            .collect(Collectors.toSet());
    for (Field name : recorded.isEmpty() ? List.<Field>of() : scope.fieldsNear(NAME, list)) {
      scope
          .domain(String.valueOf(name.text()))
          .filter(domain -> !recorded.contains(domain.lockKey()))
          .ifPresent(domain -> found.add(scope.violation(name)));
    }
  }

  private record Pair(List<Pointer> inOrder, Pointer onRecord) {
    static Pair of(String field) {
      return new Pair(List.of(Pointer.of(field)), Pointer.of("/filed" + field));
    }

    List<Violation> differences(Scope scope) {
      return scope.where(
          inOrder,
          field -> {
            String recorded = scope.textNear(onRecord, field);
            return recorded != null && !recorded.equals(field.text());
          });
    }
  }
}
