package cn.beian.domain.rule;

import cn.beian.domain.identity.ResidentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What a condition says of one field: a pointer and one comparison. */
final class FieldTests {
  private static final Map<String, Function<Parameters, Condition.Test>> COMPARISONS =
      Map.of(
          "given", p -> given(p.pointer("field"), p.flag("given")),
          "in", p -> texts(p, "in", List::contains),
          "notIn", p -> texts(p, "notIn", (values, text) -> !values.contains(text)),
          "contains",
              p -> texts(p, "contains", (words, text) -> words.stream().anyMatch(text::contains)),
          "lacks",
              p -> texts(p, "lacks", (words, text) -> words.stream().noneMatch(text::contains)),
          "beginsNot",
              p ->
                  texts(
                      p, "beginsNot", (words, text) -> words.stream().noneMatch(text::startsWith)),
          "sameAs", p -> compared(p, "sameAs", String::equals),
          "differsFrom", p -> compared(p, "differsFrom", (one, other) -> !one.equals(other)),
          "ageBelow", p -> ageBelow(p.pointer("field"), p.number("ageBelow")),
          "earlierYear", p -> earlierYear(p.pointer("field"), p.flag("earlierYear")));

  private FieldTests() {}

  static List<Condition.Test> readAll(List<Parameters> all) {
    return all.stream().map(FieldTests::read).toList();
  }

  /**
   * Reads {@code field} and one comparison.
   *
   * @throws IllegalArgumentException when there is no comparison, or more than one
   */
  static Condition.Test read(Parameters parameters) {
    Condition.Test test =
        COMPARISONS.entrySet().stream()
            .filter(comparison -> parameters.has(comparison.getKey()))
            .map(comparison -> comparison.getValue().apply(parameters))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a test without a comparison"));
    parameters.finish();
    return test;
  }

  private static Condition.Test given(Pointer field, boolean given) {
    return any(field, text -> given);
  }

  /** Whether any present field that is meant has a wanted text. */
  static Condition.Test any(Pointer field, Predicate<String> wanted) {
    return about(field, (examination, at) -> examination.anyNear(field, at, wanted));
  }

  /** A test that asks for nothing but a field and what stands near it. */
  private static Condition.Test about(Pointer field, Condition.Test test) {
    return field.single() ? new Condition.FilingTest(test) : test;
  }

  /** Whether the holder of a resident identity number has a wanted age today. */
  static Condition.Test age(Pointer number, IntPredicate wanted) {
    return about(
        number,
        (examination, at) ->
            examination.anyNear(
                number,
                at,
                text -> new ResidentId(text).ageOn(examination.today()).stream().anyMatch(wanted)));
  }

  private static Condition.Test ageBelow(Pointer number, int limit) {
    return age(number, age -> age < limit);
  }

  private static Condition.Test earlierYear(Pointer field, boolean earlier) {
    return about(
        field,
        (examination, at) ->
            examination.fieldsNear(field, at).stream()
                .map(Field::day)
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .anyMatch(year -> year < examination.today().getYear() == earlier));
  }

  private static Condition.Test texts(
      Parameters parameters, String name, BiPredicate<List<String>, String> wanted) {
    List<String> values = parameters.texts(name);
    return any(parameters.pointer("field"), text -> wanted.test(values, text));
  }

  private static Condition.Test compared(
      Parameters parameters, String name, BiPredicate<String, String> wanted) {
    Pointer field = parameters.pointer("field");
    Pointer other = parameters.pointer(name);
    return about(
        field,
        (examination, at) ->
            examination.fieldsNear(field, at).stream()
                .filter(each -> !each.missing())
                .anyMatch(each -> {
                  String compared = examination.textNear(other, each);
                  return compared != null
                      && wanted.test(Objects.requireNonNull(each.text()), compared);
                }));
  }
}
