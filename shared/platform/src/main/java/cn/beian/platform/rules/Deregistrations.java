package cn.beian.platform.rules;

import cn.beian.domain.deregistration.OfflineGuide;
import cn.beian.domain.deregistration.TellConsequences;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.Suffixes;
import cn.beian.platform.json.JsonObject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the provinces' administrations do about deregistrations, from {@code
 * beian/rules/deregistrations.json}.
 */
public final class Deregistrations {
  private static final int MOST = 40;
  private static final int LONGEST_CODE = 5;
  private static final int MOST_DAYS = 365;

  private final Map<Province, Integer> emptyDays;
  private final Map<Province, OfflineGuide> guides;

  private Deregistrations(Map<Province, Integer> emptyDays, Map<Province, OfflineGuide> guides) {
    this.emptyDays = Map.copyOf(emptyDays);
    this.guides = Map.copyOf(guides);
  }

  /**
   * Reads the file.
   *
   * @throws cn.beian.domain.rule.UnusableRulesException when it is not the one that was reviewed
   */
  public static Deregistrations load() {
    JsonObject file = JsonObject.root(RuleFiles.onClassPath().read("deregistrations.json"));
    Map<Province, Integer> emptyDays = new EnumMap<>(Province.class);
    for (JsonObject each : file.objects("emptySubjects", MOST)) {
      emptyDays.put(province(each), (int) each.requiredNumber("days", 1, MOST_DAYS));
      each.requiredTexts("sources", MOST);
    }
    GuideReader reader =
        new GuideReader(Objects.requireNonNull(file.object("points"), "points"), emptyDays);
    Map<Province, OfflineGuide> guides = new EnumMap<>(Province.class);
    file.objects("guides", MOST).forEach(each -> add(guides, reader, each));
    file.end();
    return new Deregistrations(emptyDays, guides);
  }

  private static Province province(JsonObject json) {
    return Province.of(json.requiredText("province", LONGEST_CODE)).orElseThrow();
  }

  private static void add(Map<Province, OfflineGuide> guides, GuideReader reader, JsonObject json) {
    List<String> codes = json.requiredTexts("provinces", MOST);
    for (Province each : codes.stream().map(code -> Province.of(code).orElseThrow()).toList()) {
      if (guides.put(each, reader.read(json, each)) != null) {
        throw new IllegalArgumentException("two guides for " + each.code());
      }
    }
  }

  /**
   * How a filing is deregistered offline.
   *
   * @throws IllegalStateException when the file has no guide for the province
   */
  public OfflineGuide guide(Province province) {
    OfflineGuide guide = guides.get(province);
    if (guide == null) {
      throw new IllegalStateException("no guide for " + province.code());
    }
    return guide;
  }

  /** Says what deregistrations bring with them, by the suffixes that are approved on a day. */
  public TellConsequences consequences(LocalDate day) {
    List<String> approved =
        RulePacks.delivered().tables().on(day).rows("approvedSuffixes").stream()
            .map(Tables.Row::code)
            .toList();
    return new TellConsequences(Suffixes.of(approved), emptyDays);
  }
}
