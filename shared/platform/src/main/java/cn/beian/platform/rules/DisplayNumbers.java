package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.record.Arrangement;
import cn.beian.domain.record.DisplayRow;
import cn.beian.domain.record.DisplayRules;
import cn.beian.domain.record.DisplayRules.Placement;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.util.Objects;
import java.util.Set;

/** Which filing number websites show, from {@code beian/rules/display-numbers.json}. */
public final class DisplayNumbers {
  private static final int MOST = 100;
  private static final int LONGEST = 1024;

  private DisplayNumbers() {}

  /**
   * Reads the file.
   *
   * @throws cn.beian.domain.rule.UnusableRulesException when it is not the one that was reviewed
   */
  public static DisplayRules load() {
    JsonObject file = JsonObject.root(RuleFiles.onClassPath().read("display-numbers.json"));
    JsonObject placement = required(file, "placement");
    DisplayRules rules =
        new DisplayRules(
            file.objects("rows", MOST).stream().map(DisplayNumbers::row).toList(),
            new Placement(
                text(required(placement, "text")), placement.requiredTexts("sources", MOST)));
    file.end();
    return rules;
  }

  private static DisplayRow row(JsonObject json) {
    return new DisplayRow(
        Set.copyOf(json.parsedTexts("provinces", MOST, code -> Province.of(code).orElse(null))),
        Set.copyOf(
            json.parsedTexts("arrangements", MOST, name -> Parse.choice(Arrangement.class, name))),
        json.requiredChoice("number", DisplayRow.Kind.class),
        text(required(json, "why")),
        json.requiredTexts("sources", MOST));
  }

  private static Text text(JsonObject pair) {
    return new Text(pair.requiredText("zh-CN", LONGEST), pair.requiredText("en", LONGEST));
  }

  private static JsonObject required(JsonObject json, String name) {
    return Objects.requireNonNull(json.object(name), name);
  }
}
