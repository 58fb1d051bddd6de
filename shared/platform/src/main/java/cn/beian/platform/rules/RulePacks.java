package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Optional<RulePack>> packs = new ConcurrentHashMap<>();

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a pack holds a rule that cannot be read
   */
  @Override
  public RuleSet rules(@Nullable Province province) {
    return new RuleSet(rules(NATIONAL), province == null ? List.of() : rules(province.code()));
  }

  private List<Rule> rules(String pack) {
    return pack(pack).map(RulePack::rules).orElse(List.of());
  }

  /** A pack; empty when there is none of that name. */
  public Optional<RulePack> pack(String name) {
    return packs.computeIfAbsent(name, this::load);
  }

  private Optional<RulePack> load(String name) {
    return Resources.json("rules/" + name + ".json").map(this::read);
  }

  @SuppressWarnings("unchecked")
  private RulePack read(Map<String, Object> json) {
    Parameters pack = new Parameters(json);
    Text name =
        json.get("name") instanceof Map<?, ?> texts
            ? new Text(String.valueOf(texts.get("zh")), String.valueOf(texts.get("en")))
            : null;
    List<Map<String, Object>> rules =
        (List<Map<String, Object>>) Objects.requireNonNull(json.get("rules"), "rules");
    return new RulePack(
        pack.text("pack"), pack.day("edition"), name, rules.stream().map(reader::read).toList());
  }
}
