package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule packs on the class path. Each is read when it is first asked for, so that an order pays
 * only for its province.
 */
public final class RulePacks implements RuleBook {
  /** The name of the pack for everybody. */
  public static final String NATIONAL = "national";

  private final RuleReader reader = new RuleReader(Tables.load());
  private final Map<String, List<Rule>> packs = new ConcurrentHashMap<>();

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a pack holds a rule that cannot be read
   */
  @Override
  public RuleSet rules(@Nullable Province province) {
    return new RuleSet(pack(NATIONAL), province == null ? List.of() : pack(province.code()));
  }

  /** The day a pack was last edited; empty when there is no such pack. */
  public Optional<LocalDate> edition(String name) {
    return Resources.json("rules/" + name + ".json")
        .map(pack -> LocalDate.parse(String.valueOf(pack.get("edition"))));
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
}
