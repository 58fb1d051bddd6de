package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule packs on the class path. Each is read when it is first asked for, so that an order pays
 * only for its province.
 */
public final class RulePacks implements RuleBook {
  private static final String NATIONAL = "national";

  private final RuleReader reader = new RuleReader(Tables.load());
  private final Map<String, List<Rule>> packs = new ConcurrentHashMap<>();

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a pack holds a rule that cannot be read
   */
  @Override
  public List<Rule> rulesFor(@Nullable Province province, LocalDate on) {
    List<Rule> own = province == null ? List.of() : inForce(pack(province.code()), on);
    Set<String> replaced =
        own.stream().flatMap(rule -> rule.replaces().stream()).collect(Collectors.toSet());
    return Stream.concat(
            inForce(pack(NATIONAL), on).stream().filter(rule -> !replaced.contains(rule.id())),
            own.stream())
        .toList();
  }

  /** All rules of a pack, whenever they are in force; none when there is no such pack. */
  List<Rule> pack(String name) {
    return packs.computeIfAbsent(name, this::load);
  }

  @SuppressWarnings("unchecked")
  private List<Rule> load(String name) {
    return Resources.json("rules/" + name + ".json")
        .map(pack -> (List<Map<String, Object>>) pack.get("rules"))
        .map(rules -> rules.stream().map(reader::read).toList())
        .orElse(List.of());
  }

  private static List<Rule> inForce(List<Rule> rules, LocalDate on) {
    return rules.stream().filter(rule -> rule.inForceOn(on)).toList();
  }
}
