package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an order or an instance, or that the filer should know.
 *
 * @param ruleId the rule that found it
 * @param path JSON Pointer to the field (RFC 6901); empty for the whole
 * @param message what is wrong
 * @param fix what to do
 * @param sources ids of the facts behind the rule
 * @param found what was found, by name; personal data only masked
 * @param from the first day the rule is in force; null when it always was
 * @param to the last day the rule is in force; null when no end is known
 */
public record Finding(
    String ruleId,
    Severity severity,
    String path,
    Text message,
    Text fix,
    List<String> sources,
    Map<String, String> found,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public Finding {
    sources = List.copyOf(sources);
    found = Collections.unmodifiableMap(new TreeMap<>(found));
  }

  /**
   * The same finding at another place.
   *
   * @param place JSON Pointer to the field
   */
  public Finding at(String place) {
    return new Finding(ruleId, severity, place, message, fix, sources, found, from, to);
  }

  /** The same finding with another weight. */
  Finding weighing(Severity other) {
    return new Finding(ruleId, other, path, message, fix, sources, found, from, to);
  }
}
