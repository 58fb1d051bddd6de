package cn.beian.domain.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    return scope ->
        wanted.stream()
            .<Violation>mapMulti((each, found) -> each.missing(scope).forEach(found))
            .toList();
  }

  private record Wanted(Pointer path, Text name) {
    static Wanted read(Parameters parameters) {
      return new Wanted(
          parameters.pointer("path"), new Text(parameters.text("zh"), parameters.text("en")));
    }

    Stream<Violation> missing(Scope scope) {
      return scope
          .fields(path)
          .filter(Field::missing)
          .map(field -> scope.violation(field, Map.of("field", name)));
    }
  }

  /** {@code list}, {@code min}: the list has at least so many elements. */
  static RuleKind atLeast(Parameters parameters) {
    Pointer list = parameters.pointer("list");
    int min = parameters.number("min");
    return scope ->
        scope
            .fields(list)
            .filter(
                field -> field.value() instanceof Collection<?> elements && elements.size() < min)
            .map(scope::violation)
            .toList();
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
    Predicate<String> wanted = text -> values.contains(text) != refuse;
    return scope ->
        scope
            .present(fields)
            .filter(field -> !wanted.test(String.valueOf(field.text())))
            .map(field -> scope.violation(field, shown(field)))
            .toList();
  }

  private static Map<String, Text> shown(Field field) {
    return CODED.contains(field.at().getLast())
        ? Map.of("value", Violation.plain(String.valueOf(field.text())))
        : Map.of();
  }

  /**
   * {@code field}, {@code by}, {@code allowed}: the code is one of those that another code allows.
   */
  static RuleKind allowedBy(Parameters parameters) {
    Pointer field = parameters.pointer("field");
    Pointer by = parameters.pointer("by");
    Map<String, List<String>> allowed = parameters.listsByName("allowed");
    return scope ->
        scope
            .present(List.of(field))
            .filter(each ->
                Optional.ofNullable(scope.textNear(by, each))
                    .map(allowed::get)
                    .filter(values -> !values.contains(String.valueOf(each.text())))
                    .isPresent())
            .map(each -> scope.violation(each, shown(each)))
            .toList();
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
    return scope ->
        scope
            .present(List.of(field))
            .filter(each -> {
              String compared = scope.textNear(other, each);
              return compared != null && !wanted.test(String.valueOf(each.text()), compared);
            })
            .map(scope::violation)
            .toList();
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
    Pointer field = parameters.pointer("field");
    long min = parameters.number("min");
    long max = parameters.number("max");
    return scope ->
        scope
            .present(List.of(field))
            .filter(each ->
                each.value() instanceof Number number
                    && (number.longValue() < min || number.longValue() > max))
            .map(each ->
                scope.violation(
                    each, Map.of("value", Violation.plain(String.valueOf(each.text())))))
            .toList();
  }

  /** {@code path}: says something wherever the rule applies and there is something. */
  static RuleKind notice(Parameters parameters) {
    Pointer path = parameters.pointer("path");
    return scope -> scope.present(List.of(path)).map(scope::violation).toList();
  }
}
