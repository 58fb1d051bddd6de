package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules that may matter in one place, whenever they are in force.
 *
 * @param national those for everybody
 * @param own those of the province; none where it is unknown or has none
 */
public record RuleSet(List<Rule> national, List<Rule> own) {

  public RuleSet {
    national = List.copyOf(national);
    own = List.copyOf(own);
  }

  /** National rules first, then the province's own. */
  public Stream<Rule> all() {
    return Stream.concat(national.stream(), own.stream());
  }

  /** The province's own rules that are in force on a day. */
  public List<Rule> ownOn(LocalDate day) {
    return own.stream().filter(rule -> rule.inForceOn(day)).toList();
  }

  /**
   * The rules in force on a day: the national ones that the province does not replace then, and the
   * province's own.
   */
  public List<Rule> inForceOn(LocalDate day) {
    List<Rule> ownNow = ownOn(day);
    Set<String> replaced =
        ownNow.stream().flatMap(rule -> rule.replaces().stream()).collect(Collectors.toSet());
    return Stream.concat(
            national.stream().filter(rule -> rule.inForceOn(day) && !replaced.contains(rule.id())),
            ownNow.stream())
        .toList();
  }

  /** By the id of each national rule that the province replaces on a day: the rules that do. */
  public Map<String, List<String>> replacedOn(LocalDate day) {
    return ownOn(day).stream()
        .flatMap(rule -> rule.replaces().stream().map(id -> Map.entry(id, rule.id())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * What changed after a day and until another.
   *
   * @param from the day before the first change that counts
   * @param to the last day whose changes count
   */
  public RuleChanges changes(LocalDate from, LocalDate to) {
    return new RuleChanges(
        own.stream().filter(rule -> rule.startedWithin(from, to)).toList(),
        own.stream().filter(rule -> rule.endedWithin(from, to)).toList(),
        replacements(replacedOn(from), replacedOn(to)));
  }

  private static List<RuleChanges.Replacement> replacements(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    return ids.stream()
        .map(id ->
            new RuleChanges.Replacement(
                id, before.getOrDefault(id, List.of()), after.getOrDefault(id, List.of())))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }
}
