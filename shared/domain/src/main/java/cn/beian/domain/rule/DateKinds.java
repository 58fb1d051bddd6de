package cn.beian.domain.rule;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Kinds of rule about days. Months are calendar months (FAQ-AMB-07). */
final class DateKinds {
  private DateKinds() {}

  /**
   * {@code fields} with last days of validity: so many {@code months} are left, or more with {@code
   * moreThan}, and more than {@code moreThanDays}. With {@code skipPast} a day that is over is left
   * to another rule.
   */
  static RuleKind remaining(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    int months = parameters.number("months");
    int extra = parameters.flag("moreThan") ? 1 : 0;
    int days = parameters.optionalNumber("moreThanDays").orElse(Integer.MIN_VALUE);
    boolean skipPast = parameters.flag("skipPast");
    return scope -> {
      LocalDate byMonths = scope.today().plusMonths(months).plusDays(extra);
      LocalDate byDays = days == Integer.MIN_VALUE ? byMonths : scope.today().plusDays(days + 1L);
      LocalDate needed = byMonths.isAfter(byDays) ? byMonths : byDays;
      return unless(
          scope,
          fields,
          needed,
          (day, until) -> (skipPast && day.isBefore(scope.today())) || !day.isBefore(until));
    };
  }

  /** {@code fields}, {@code days}: at least so many days have passed since. */
  static RuleKind waited(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    int days = parameters.number("days");
    return scope ->
        unless(scope, fields, scope.today().minusDays(days), (day, latest) -> !day.isAfter(latest));
  }

  /** {@code fields}, {@code day}: the day lies before. */
  static RuleKind before(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    LocalDate limit = parameters.day("day");
    return scope -> unless(scope, fields, limit, LocalDate::isBefore);
  }

  /** {@code fields}, {@code months} or {@code days}: not longer ago than that. */
  static RuleKind notOlder(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    Period age =
        parameters.has("days")
            ? Period.ofDays(parameters.number("days"))
            : Period.ofMonths(parameters.number("months"));
    return scope ->
        unless(scope, fields, scope.today().minus(age), (day, oldest) -> !day.isBefore(oldest));
  }

  private static List<Violation> unless(
      Scope scope,
      List<Pointer> fields,
      LocalDate limit,
      BiPredicate<LocalDate, LocalDate> wanted) {
    return scope.where(
        fields,
        field -> field.day() != null && !wanted.test(Objects.requireNonNull(field.day()), limit),
        field ->
            scope.violation(
                field, shown(Objects.requireNonNull(field.day()), limit, scope.today())));
  }

  private static Map<String, Text> shown(LocalDate day, LocalDate limit, LocalDate today) {
    return Map.of(
        "date", Violation.plain(day),
        "limit", Violation.plain(limit),
        "days", Violation.plain(Math.abs(ChronoUnit.DAYS.between(today, day))));
  }
}
