package cn.beian.domain.rule;

import java.util.List;

/**
 * How a province's own rules changed between two days.
 *
 * @param started those that came into force
 * @param ended those that ended; one that also started in between is in both lists
 * @param replacements the national rules that other rules of the province replace than before
 */
public record RuleChanges(List<Rule> started, List<Rule> ended, List<Replacement> replacements) {

  public RuleChanges {
    started = List.copyOf(started);
    ended = List.copyOf(ended);
    replacements = List.copyOf(replacements);
  }

  /**
   * A national rule and the ids of the rules that replace it; none when it applies itself.
   *
   * @param before those on the first day
   * @param after those on the last day
   */
  public record Replacement(String ruleId, List<String> before, List<String> after) {

    public Replacement {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
