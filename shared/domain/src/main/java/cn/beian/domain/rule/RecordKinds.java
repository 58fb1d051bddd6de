package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.List;

/** Kinds of rule that compare an order with what the administration has on record (管局备案记录). */
final class RecordKinds {
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
