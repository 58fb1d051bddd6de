package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.UnusableRulesException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule packs on the class path. Each is read when it is first asked for, so that an order pays
 * only for its province.
 */
public final class RulePacks implements RuleBook {
  private static final String NATIONAL = "national";

  private final Supplier<RuleFiles> source;
  private final Map<String, Optional<RulePack>> packs = new ConcurrentHashMap<>();
  private @Nullable Reading reading;

  /** How files become packs. */
  private record Reading(RuleFiles files, PackReader reader) {
    Optional<RulePack> pack(String name) {
      return files.find(name + ".json").map(reader::read);
    }
  }

  /** The packs that are delivered with the functions. */
  public RulePacks() {
    this(RuleFiles::onClassPath);
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
  public List<Rule> rulesFor(@Nullable Province province, LocalDate on) {
    List<Rule> own = province == null ? List.of() : inForce(province.code(), on);
    Set<String> replaced =
        own.stream().flatMap(rule -> rule.replaces().stream()).collect(Collectors.toSet());
    return Stream.concat(
            inForce(NATIONAL, on).stream().filter(rule -> !replaced.contains(rule.id())),
            own.stream())
        .toList();
  }

  /** A pack; empty when there is none of that name. */
  Optional<RulePack> pack(String name) {
    return packs.computeIfAbsent(name, this::load);
  }

  private Optional<RulePack> load(String name) {
    try {
      return reading().pack(name);
    } catch (IllegalArgumentException broken) {
      throw new UnusableRulesException(name + ".json: " + broken.getMessage(), broken);
    }
  }

  /** Made when it is first needed: what is wrong with the files is then told to a caller. */
  private synchronized Reading reading() {
    if (reading == null) {
      RuleFiles files = source.get();
      reading = new Reading(files, new PackReader(files));
    }
    return reading;
  }

  private List<Rule> inForce(String pack, LocalDate on) {
    Optional<RulePack> found = pack(pack);
    if (found.isEmpty() && pack.equals(NATIONAL)) {
      throw new UnusableRulesException("missing: national.json");
    }
    return found.map(RulePack::rules).orElse(List.of()).stream()
        .filter(rule -> rule.inForceOn(on))
        .toList();
  }
}
