package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Kinds of rule that look at fields whatever they mean. A missing field breaks none of them but
 * {@code required}.
 */
final class FieldKinds {
  /** Fields that hold codes: their values may stand in a text, for they are no personal data. */
  private static final Set<String> CODED =
      Set.of(
          "province",
          "nature",
          "certificateType",
          "holderCertificateType",
          "residence",
          "idType",
          "kind",
          "contentType",
          "holderRelation",
          "format",
          "system",
          "industry",
          "privacyOn",
          "resolves",
          "accountRealNameVerified");

  private FieldKinds() {}

  /** {@code fields}: path and the field's name in both languages. */
  static RuleKind required(Parameters parameters) {
    List<Wanted> wanted = parameters.each("fields").stream().map(Wanted::read).toList();
    return scope -> {
      List<Violation> found = new ArrayList<>(0);
      wanted.forEach(each -> each.look(scope, found));
      return found;
    };
  }

  private record Wanted(Pointer path, Text name) {
    static Wanted read(Parameters parameters) {
      return new Wanted(
          parameters.pointer("path"), new Text(parameters.text("zh"), parameters.text("en")));
    }

    void look(Scope scope, List<Violation> found) {
      scope.fields(
          path,
          field -> {
            if (field.missing()) {
              found.add(scope.violation(field, Map.of("field", name)));
            }
          });
    }
  }

  /** {@code list}, {@code min}: the list has at least so many elements. */
  static RuleKind atLeast(Parameters parameters) {
    List<Pointer> list = List.of(parameters.pointer("list"));
    int min = parameters.number("min");
    return scope ->
        scope.where(
            list,
            field -> field.value() instanceof Collection<?> elements && elements.size() < min);
  }

  /** {@code fields}, {@code regex}: the whole text matches. */
  static RuleKind pattern(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    Pattern pattern = parameters.pattern("regex");
    return scope -> scope.unless(fields, text -> pattern.matcher(text).matches());
  }

  /**
   * {@code fields}, {@code values}, {@code refuse}: the code is one of them, or with refuse none.
   */
  static RuleKind oneOf(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    List<String> values = parameters.texts("values");
    boolean refuse = parameters.flag("refuse");
    return scope ->
        scope.where(
            fields,
            field -> values.contains(String.valueOf(field.text())) == refuse,
            field -> scope.violation(field, shown(field)));
  }

  private static Map<String, Text> shown(Field field) {
    return CODED.contains(field.pointer().name())
        ? Map.of("value", Violation.plain(String.valueOf(field.text())))
        : Map.of();
  }

  /**
   * {@code field}, {@code by}, {@code allowed}: the code is one of those that another code allows.
   */
  static RuleKind allowedBy(Parameters parameters) {
    List<Pointer> field = List.of(parameters.pointer("field"));
    Pointer by = parameters.pointer("by");
    Map<String, List<String>> allowed = parameters.listsByName("allowed");
    return scope ->
        scope.where(
            field,
            each -> {
              String its = scope.textNear(by, each);
              List<String> values = its == null ? null : allowed.get(its);
              return values != null && !values.contains(String.valueOf(each.text()));
            },
            each -> scope.violation(each, shown(each)));
  }

  /** {@code field}, {@code from}: the two texts differ. */
  static RuleKind differs(Parameters parameters) {
    return compared(
        parameters.pointer("field"),
        parameters.pointer("from"),
        (one, other) -> !one.equals(other));
  }

  /** {@code field}, {@code to}: the two texts are the same. */
  static RuleKind equal(Parameters parameters) {
    return compared(parameters.pointer("field"), parameters.pointer("to"), String::equals);
  }

  /**
   * {@code field}, {@code of}: the text is the other one or a shortening of it, its characters in
   * their order.
   */
  static RuleKind abbreviates(Parameters parameters) {
    return compared(parameters.pointer("field"), parameters.pointer("of"), FieldKinds::shortens);
  }

  private static RuleKind compared(
      Pointer field, Pointer other, BiPredicate<String, String> wanted) {
    List<Pointer> fields = List.of(field);
    return scope ->
        scope.where(
            fields,
            each -> {
              String compared = scope.textNear(other, each);
              return compared != null && !wanted.test(String.valueOf(each.text()), compared);
            });
  }

  private static boolean shortens(String name, String whole) {
    int from = 0;
    for (int i = 0; i < name.length(); i++) {
      from = whole.indexOf(name.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code field}, {@code min}, {@code max}: the number lies between, both included. */
  static RuleKind between(Parameters parameters) {
    List<Pointer> field = List.of(parameters.pointer("field"));
    long min = parameters.number("min");
    long max = parameters.number("max");
    return scope ->
        scope.where(
            field,
            each ->
                each.value() instanceof Number number
                    && (number.longValue() < min || number.longValue() > max),
            each ->
                scope.violation(
                    each, Map.of("value", Violation.plain(String.valueOf(each.text())))));
  }

  /** {@code path}: says something wherever the rule applies and there is something. */
  static RuleKind notice(Parameters parameters) {
    List<Pointer> path = List.of(parameters.pointer("path"));
    return scope -> scope.where(path, field -> true);
  }
}
