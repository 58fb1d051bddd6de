package cn.beian.domain.rule;

import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.CreditCode;
import cn.beian.domain.identity.OrganisationCode;
import cn.beian.domain.identity.Phones;
import cn.beian.domain.identity.RegistrationNumber;
import cn.beian.domain.identity.ResidentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Kinds of rule about identity numbers and phone numbers. */
final class NumberKinds {
  private static final String NOT_JUDGED = "";

  private NumberKinds() {}

  /**
   * {@code fields}, {@code problems} with a text for each {@link CreditCode.Result} that counts;
   * {@code only} or {@code except} limit the rule to the codes that a pattern finds or does not
   * find.
   */
  static RuleKind creditCode(Parameters parameters) {
    Optional<Pattern> only = parameters.optionalText("only").map(Pattern::compile);
    Optional<Pattern> except = parameters.optionalText("except").map(Pattern::compile);
    return checked(
        parameters,
        name -> CreditCode.Result.valueOf(name).name(),
        (text, scope) -> {
          CreditCode code = new CreditCode(text);
          boolean counts =
              only.map(each -> each.matcher(code.value()).find()).orElse(true)
                  && !except.map(each -> each.matcher(code.value()).find()).orElse(false);
          return counts ? code.check().name() : NOT_JUDGED;
        });
  }

  /**
   * {@code fields}, {@code problems} with a text for each {@link ResidentId.Result} that counts.
   */
  static RuleKind residentId(Parameters parameters) {
    return checked(
        parameters,
        name -> ResidentId.Result.valueOf(name).name(),
        (text, scope) -> new ResidentId(text).check(scope.today()).name());
  }

  /**
   * {@code fields}, {@code problems} with a text for each {@link OrganisationCode.Result} that
   * counts.
   */
  static RuleKind organisationCode(Parameters parameters) {
    return checked(
        parameters,
        name -> OrganisationCode.Result.valueOf(name).name(),
        (text, scope) -> new OrganisationCode(text).check().name());
  }

  /**
   * {@code fields}, {@code problems} with a text for each {@link RegistrationNumber.Result} that
   * counts.
   */
  static RuleKind registrationNumber(Parameters parameters) {
    return checked(
        parameters,
        name -> RegistrationNumber.Result.valueOf(name).name(),
        (text, scope) -> new RegistrationNumber(text).check().name());
  }

  private static RuleKind checked(
      Parameters parameters,
      Function<String, String> known,
      BiFunction<String, Scope, String> check) {
    List<Pointer> fields = parameters.pointers("fields");
    Map<String, Text> problems = new HashMap<>();
    parameters
        .each("problems")
        .forEach(each ->
            problems.put(
                known.apply(each.text("result")), new Text(each.text("zh"), each.text("en"))));
    return scope ->
        scope.each(
            fields,
            (field, found) -> {
              String result = check.apply(String.valueOf(field.text()), scope);
              problem(scope, field, result, problems).ifPresent(found::add);
            });
  }

  private static Optional<Violation> problem(
      Scope scope, Field field, String result, Map<String, Text> problems) {
    if (NOT_JUDGED.equals(result)) {
      scope.passOver(field);
    }
    return Optional.ofNullable(problems.get(result))
        .map(problem -> scope.violation(field, Map.of("problem", problem)));
  }

  /** {@code fields}: mobile numbers. */
  static RuleKind mobile(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    return scope -> scope.unless(fields, Phones::isMobile);
  }

  /** {@code fields}: landline numbers with an area code. */
  static RuleKind landline(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    return scope -> scope.unless(fields, Phones::isLandline);
  }

  /**
   * {@code field} with a resident identity number, {@code min}: the person is at least so old
   * today.
   */
  static RuleKind age(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    int min = parameters.number("min");
    return scope ->
        scope.unless(
            fields,
            text -> new ResidentId(text).ageOn(scope.today()).stream().allMatch(age -> age >= min));
  }

  /**
   * {@code field}, {@code at}: the two characters at that position are the division of the filing's
   * province.
   */
  static RuleKind division(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    int at = parameters.number("at");
    return scope -> {
      Province province = scope.filing().province();
      return province == null
          ? List.of()
          : scope.unless(
              fields, text -> text.length() < at + 2 || text.startsWith(province.division(), at));
    };
  }
}
