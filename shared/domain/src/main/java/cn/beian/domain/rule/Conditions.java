package cn.beian.domain.rule;

import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Reads the {@code appliesWhen} of a rule. */
public final class Conditions {
  private static final Pointer NATURE = Pointer.of("/subject/nature");
  private static final Pointer DOMAINS = Pointer.of("/services/*/domains/*/name");
  private static final Pointer CERTIFICATE_NUMBER = Pointer.of("/subject/certificateNumber");

  private static final Map<String, Function<Parameters, Condition.Test>> TESTS =
      Map.of(
          "subject", p -> subject(p.text("subject")),
          "natures", p -> in(NATURE, p.texts("natures")),
          "serviceKinds", p -> in(Pointer.of("/services/*/kind"), p.texts("serviceKinds")),
          "contentTypes", p -> in(Pointer.of("/services/*/contentType"), p.texts("contentTypes")),
          "servicesMoreThan", p -> moreServicesThan(p.number("servicesMoreThan")),
          "prefixesMoreThan", p -> prefixes(above(p.number("prefixesMoreThan"))),
          "prefixesFewerThan", p -> prefixes(below(p.number("prefixesFewerThan"))),
          "sitePrefixesMoreThan", p -> sitePrefixes(above(p.number("sitePrefixesMoreThan"))),
          "ageFrom", p -> age(above(p.number("ageFrom") - 1)),
          "ageBelow", p -> age(below(p.number("ageBelow"))));

  private Conditions() {}

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException when it names something unknown
   */
  public static Condition read(Parameters parameters) {
    Set<OrderType> types =
        parameters.optionalTexts("orderTypes").stream()
            .map(OrderType::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    List<Condition.Test> tests = new ArrayList<>();
    TESTS.forEach((name, test) -> {
      if (parameters.has(name)) {
        tests.add(test.apply(parameters));
      }
    });
    parameters.each("where").forEach(each -> tests.add(FieldTests.read(each)));
    if (parameters.has("whereAny")) {
      tests.add(any(FieldTests.readAll(parameters.each("whereAny"))));
    }
    if (parameters.has("unless")) {
      tests.add(unless(FieldTests.readAll(parameters.each("unless"))));
    }
    return Condition.of(types, tests);
  }

  private static Condition.Test subject(String which) {
    return switch (which) {
      case "INDIVIDUAL" -> in(NATURE, List.of(Subject.INDIVIDUAL));
      case "UNIT" -> FieldTests.any(NATURE, text -> !Subject.INDIVIDUAL.equals(text));
      default -> throw new IllegalArgumentException("no such subject: " + which);
    };
  }

  private static Condition.Test in(Pointer field, List<String> values) {
    return FieldTests.any(field, values::contains);
  }

  private static Condition.Test any(List<Condition.Test> tests) {
    return of(
        tests, (examination, at) -> tests.stream().anyMatch(test -> test.holds(examination, at)));
  }

  /** Except where all of them hold: what is missing makes no exception. */
  private static Condition.Test unless(List<Condition.Test> tests) {
    return of(
        tests, (examination, at) -> !tests.stream().allMatch(test -> test.holds(examination, at)));
  }

  /** A test that is made of others. */
  private static Condition.Test of(List<Condition.Test> parts, Condition.Test whole) {
    return parts.stream().anyMatch(Condition.Test::ofPlace)
        ? whole
        : new Condition.FilingTest(whole);
  }

  private static IntPredicate above(int limit) {
    return count -> count > limit;
  }

  private static IntPredicate below(int limit) {
    return count -> count < limit;
  }

  private static Condition.Test moreServicesThan(int count) {
    return new Condition.FilingTest(
        (examination, at) -> examination.filing().services().size() > count);
  }

  private static Condition.Test prefixes(IntPredicate wanted) {
    return new Condition.FilingTest(
        (examination, at) -> wanted.test(count(examination, Field.WHOLE)));
  }

  private static Condition.Test sitePrefixes(IntPredicate wanted) {
    return (examination, at) -> wanted.test(count(examination, at));
  }

  /** How many first labels the domains have that are meant there. */
  private static int count(Examination examination, Field at) {
    Set<String> prefixes = new HashSet<>();
    for (Field field : examination.fieldsNear(DOMAINS, at)) {
      String text = field.text();
      if (text != null) {
        examination.domain(text).ifPresent(domain -> prefixes.add(domain.prefix()));
      }
    }
    return prefixes.size();
  }

  /** The age of an individual subject. */
  private static Condition.Test age(IntPredicate wanted) {
    return FieldTests.age(CERTIFICATE_NUMBER, wanted);
  }
}
