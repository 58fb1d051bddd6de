package cn.beian.domain.rule;

import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.ResidentId;
import cn.beian.domain.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the {@code appliesWhen} of a rule. */
public final class Conditions {
  private static final Pointer NATURE = Pointer.of("/subject/nature");
  private static final Pointer CERTIFICATE_NUMBER = Pointer.of("/subject/certificateNumber");

  private static final Map<String, Function<Parameters, Condition.Test>> TESTS =
      Map.of(
          "subject", p -> subject(p.text("subject")),
          "natures", p -> in(NATURE, p.texts("natures")),
          "serviceKinds", p -> in(Pointer.of("/services/*/kind"), p.texts("serviceKinds")),
          "contentTypes", p -> in(Pointer.of("/services/*/contentType"), p.texts("contentTypes")),
          "servicesMoreThan", p -> moreServicesThan(p.number("servicesMoreThan")),
          "prefixesMoreThan", p -> morePrefixesThan(p.number("prefixesMoreThan")),
          "ageFrom", p -> age(p.number("ageFrom"), Integer.MAX_VALUE),
          "ageBelow", p -> age(0, p.number("ageBelow")));

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
    parameters.each("where").forEach(each -> tests.add(where(each)));
    return new Condition(types, tests);
  }

  private static Condition.Test where(Parameters parameters) {
    Pointer field = parameters.pointer("field");
    Condition.Test test = fieldTest(field, parameters);
    parameters.finish();
    return test;
  }

  private static Condition.Test fieldTest(Pointer field, Parameters parameters) {
    if (parameters.has("differsFrom")) {
      return differs(field, parameters.pointer("differsFrom"));
    }
    if (parameters.has("in")) {
      return in(field, parameters.texts("in"));
    }
    if (parameters.has("notIn")) {
      List<String> values = parameters.texts("notIn");
      return any(field, text -> !values.contains(text));
    }
    if (parameters.has("contains")) {
      List<String> words = parameters.texts("contains");
      return any(field, text -> words.stream().anyMatch(text::contains));
    }
    List<String> words = parameters.texts("lacks");
    return any(field, text -> words.stream().noneMatch(text::contains));
  }

  private static Condition.Test subject(String which) {
    return switch (which) {
      case "INDIVIDUAL" -> in(NATURE, List.of(Subject.INDIVIDUAL));
      case "UNIT" -> any(NATURE, text -> !Subject.INDIVIDUAL.equals(text));
      default -> throw new IllegalArgumentException("no such subject: " + which);
    };
  }

  private static Condition.Test in(Pointer field, List<String> values) {
    return any(field, values::contains);
  }

  private static Condition.Test any(Pointer field, Predicate<String> wanted) {
    return (examination, at) ->
        examination.fieldsNear(field, at).stream()
            .map(Field::text)
            .filter(Objects::nonNull)
            .anyMatch(wanted);
  }

  private static Condition.Test differs(Pointer field, Pointer other) {
    return (examination, at) ->
        examination.fieldsNear(field, at).stream()
            .filter(each -> !each.missing())
            .anyMatch(each -> {
              String compared = examination.textNear(other, each.at());
              return compared != null && !compared.equals(each.text());
            });
  }

  private static Condition.Test moreServicesThan(int count) {
    return (examination, at) -> examination.filing().services().size() > count;
  }

  private static Condition.Test morePrefixesThan(int count) {
    return (examination, at) ->
        examination.filing().domains().stream()
                .flatMap(
                    domain -> Optional.ofNullable(domain.name()).flatMap(DomainName::of).stream())
                .map(DomainName::prefix)
                .distinct()
                .count()
            > count;
  }

  private static Condition.Test age(int from, int below) {
    return (examination, at) -> {
      String number = examination.textNear(CERTIFICATE_NUMBER, at);
      return number != null
          && new ResidentId(number)
              .ageOn(examination.today()).stream().anyMatch(age -> age >= from && age < below);
    };
  }
}
