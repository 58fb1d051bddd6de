package cn.beian.domain.rule;

import cn.beian.domain.filing.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule about days finds on the last day on which the administration may decide.
 *
 * @param finding with its texts as of that day
 * @param already whether a rule finds fault with the same field on the day of the validation too
 */
public record Lapse(Lateness lateness, Finding finding, boolean already) {

  /** All of a dossier, by the rules in force on each of the two days. */
  static List<Lapse> find(RuleBook book, Dossier dossier, LocalDate day, LocalDate decisionBy) {
    Set<String> failing =
        on(book, dossier, day).map(lapse -> lapse.finding().path()).collect(Collectors.toSet());
    return on(book, dossier, decisionBy)
        .map(then ->
            new Lapse(then.lateness(), then.finding(), failing.contains(then.finding().path())))
        .toList();
  }

  private static Stream<Lapse> on(RuleBook book, Dossier dossier, LocalDate day) {
    Examination examination = new Examination(dossier, day);
    Province province = dossier.filing().province();
    return book.rulesFor(province, day).stream()
        .filter(rule -> rule.stage() == Rule.Stage.SUBMISSION)
        .flatMap(rule -> of(rule, examination));
  }

  private static Stream<Lapse> of(Rule rule, Examination examination) {
    return rule.kind().on(examination.today()) instanceof ValidityKind dated
        ? rule.findings(examination).stream()
            .map(finding -> new Lapse(dated.lateness(), finding, false))
        : Stream.empty();
  }
}
