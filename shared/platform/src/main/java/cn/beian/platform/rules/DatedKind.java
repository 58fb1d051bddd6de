package cn.beian.platform.rules;

import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.RuleKind;
import cn.beian.domain.rule.RuleKinds;
import cn.beian.domain.rule.Scope;
import cn.beian.domain.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The kind of a rule that names tables with dated rows: one for each period in which they stay the
 * same, by its first day. On a day the rule works with the rows in force on that day.
 */
record DatedKind(NavigableMap<LocalDate, RuleKind> periods) implements RuleKind {

  @Override
  public RuleKind on(LocalDate day) {
    return periods.floorEntry(day).getValue();
  }

  @Override
  public List<Violation> check(Scope scope) {
    return on(scope.today()).check(scope);
  }

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
    return new DatedKind(periods);
  }

  @SuppressWarnings("unchecked")
  private static RuleKind read(String name, Object resolved) {
    return RuleKinds.read(name, new Parameters((Map<String, Object>) resolved));
  }
}
