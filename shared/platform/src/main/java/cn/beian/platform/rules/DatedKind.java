package cn.beian.platform.rules;

import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.RuleKind;
import cn.beian.domain.rule.RuleKinds;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Reads the kind of a rule once for each period in which the tables it names stay the same. On a
 * day the rule works with the rows in force on that day.
 */
final class DatedKind {
  private DatedKind() {}

  /**
   * A kind by its name.
   *
   * @param params with references to tables
   * @throws IllegalArgumentException as {@link RuleKinds#read}
   */
  static RuleKind read(String name, Object params, Tables tables) {
    SortedSet<LocalDate> starts = tables.changes(params);
    if (starts.size() == 1) {
      return read(name, tables.resolve(params));
    }
    NavigableMap<LocalDate, RuleKind> periods = new TreeMap<>();
    starts.forEach(start -> periods.put(start, read(name, tables.on(start).resolve(params))));
    return scope -> periods.floorEntry(scope.today()).getValue().check(scope);
  }

  @SuppressWarnings("unchecked")
  private static RuleKind read(String name, Object resolved) {
    return RuleKinds.read(name, new Parameters((Map<String, Object>) resolved));
  }
}
