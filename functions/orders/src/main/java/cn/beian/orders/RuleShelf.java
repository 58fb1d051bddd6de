package cn.beian.orders;

import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.RuleSet;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.RefusedException;
import cn.beian.platform.rules.RulePack;
import cn.beian.platform.rules.RulePacks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rule packs, under the names that people ask for them by: a province's code, or national. */
final class RuleShelf {
  private final RulePacks packs = RulePacks.delivered();

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

  /** Every pack there is: the nation's, then the provinces' in the order of their divisions. */
  List<RulePack> packs() {
    return Stream.concat(
            Stream.of(RulePacks.NATIONAL), Arrays.stream(Province.values()).map(Province::code))
        .flatMap(name -> packs.pack(name).stream())
        .toList();
  }
}
