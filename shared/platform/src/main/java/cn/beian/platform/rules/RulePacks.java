package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.UnusableRulesException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule packs on the class path. Each is read when it is first asked for, so that an order pays
 * only for its province.
 */
public final class RulePacks implements RuleBook {
  /** The name of the pack for everybody. */
  public static final String NATIONAL = "national";

  /** The days are the callers' choice, so they are not remembered without end. */
  private static final int MOST_REMEMBERED = 100;

  private final Supplier<RuleFiles> source;
  private final Map<String, Optional<RulePack>> packs = new ConcurrentHashMap<>();
  private final Map<Asked, List<Rule>> inForce = new ConcurrentHashMap<>();
  private @Nullable Reading reading;

  /** A validation asks for its own day and for the last day of the decision. */
  private record Asked(@Nullable Province province, LocalDate day) {}

  /** How files become packs. */
  private record Reading(RuleFiles files, Tables tables, PackReader reader) {
    Optional<RulePack> pack(String name) {
      return files.find(name + ".json").map(reader::read);
    }
  }

  /** The packs that are delivered with the functions: one function reads each of them once. */
  public static RulePacks delivered() {
    return Delivered.PACKS;
  }

  private static final class Delivered {
    static final RulePacks PACKS = new RulePacks(RuleFiles::onClassPath);
  }

  RulePacks(Supplier<RuleFiles> source) {
    this.source = source;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnusableRulesException when a pack is not the one that was reviewed, or holds a rule
   *     that cannot be read
   */
  @Override
  public RuleSet rules(@Nullable Province province) {
    return new RuleSet(rules(NATIONAL), province == null ? List.of() : rules(province.code()));
  }

  @Override
  public List<Rule> rulesFor(@Nullable Province province, LocalDate on) {
    if (inForce.size() > MOST_REMEMBERED) {
      inForce.clear();
    }
    return inForce.computeIfAbsent(
        new Asked(province, on), asked -> rules(asked.province()).inForceOn(asked.day()));
  }

  private List<Rule> rules(String pack) {
    Optional<RulePack> found = pack(pack);
    if (found.isEmpty() && pack.equals(NATIONAL)) {
      throw new UnusableRulesException("missing: national.json");
    }
    return found.map(RulePack::rules).orElse(List.of());
  }

  /** A pack; empty when there is none of that name. */
  public Optional<RulePack> pack(String name) {
    return packs.computeIfAbsent(name, this::load);
  }

  /** The code tables that the rules name. */
  public Tables tables() {
    return reading().tables();
  }

  private Optional<RulePack> load(String name) {
    try {
      return reading().pack(name);
    } catch (UnusableRulesException unusable) {
      throw unusable;
    } catch (RuntimeException broken) {
      // Whatever it is: a pack that cannot be read as a whole is not used in part.
      throw new UnusableRulesException(name + ".json: " + broken.getMessage(), broken);
    }
  }

  /** Made when it is first needed: what is wrong with the files is then told to a caller. */
  private synchronized Reading reading() {
    if (reading == null) {
      RuleFiles files = source.get();
      Tables tables = Tables.load(files);
      reading = new Reading(files, tables, new PackReader(tables, Clauses.load(files, tables)));
    }
    return reading;
  }
}
