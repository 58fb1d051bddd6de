package cn.beian.domain.rule;

import java.util.List;

/**
 * One thing that is wrong with an order or an instance, or that the filer should know.
 *
 * @param ruleId the rule that found it
 * @param path JSON Pointer to the field (RFC 6901); empty for the whole
 * @param message what is wrong
 * @param fix what to do
 * @param sources ids of the facts behind the rule
 */
public record Finding(
    String ruleId, Severity severity, String path, Text message, Text fix, List<String> sources) {

  public Finding {
    sources = List.copyOf(sources);
  }

  /** The same finding with another weight. */
  Finding weighing(Severity other) {
    return new Finding(ruleId, other, path, message, fix, sources);
  }
}
