package cn.beian.orders;

import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.Text;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.Problems;
import cn.beian.platform.http.RefusedException;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePacks;
import cn.beian.platform.rules.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule packs, under the names that people ask for them by: a province's code, or national. */
final class RuleShelf {
  private static final String EDITION = "edition";

  private final RulePacks packs = new RulePacks();
  private final Map<String, Text> names =
      Tables.load().rows("packNames").stream()
          .collect(Collectors.toMap(Tables.Row::code, Tables.Row::name));

  /** The rules that the path names; those of the nation are its own and nobody replaces them. */
  RuleSet rules(HttpRequest request) {
    String name = request.pathParameter("province");
    if (name.equals(RulePacks.NATIONAL)) {
      return new RuleSet(List.of(), packs.rules(null).national());
    }
    return Province.of(name)
        .map(packs::rules)
        .orElseThrow(() -> new RefusedException(RefusalCode.PROVINCE_NOT_FOUND));
  }

  /** Every pack there is: the nation's, then the provinces' in the order of their codes. */
  List<Map<String, Object>> packs() {
    return Stream.concat(
            Stream.of(pack(RulePacks.NATIONAL, null)),
            Stream.of(Province.values()).map(each -> pack(each.code(), each)))
        .filter(pack -> pack.containsKey(EDITION))
        .toList();
  }

  private Map<String, Object> pack(String name, @Nullable Province province) {
    RuleSet rules = packs.rules(province);
    int count = province == null ? rules.national().size() : rules.own().size();
    return new JsonMap()
        .with("pack", name)
        .with("province", province == null ? null : name)
        .with("name", Problems.text(Objects.requireNonNull(names.get(name), name)))
        .with(EDITION, packs.edition(name).orElse(null))
        .with("rules", count)
        .build();
  }
}
