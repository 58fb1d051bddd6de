package cn.beian.domain.rule;

import java.util.Map;

/** A text for people in Chinese and English; {@code {name}} stands for a parameter. */
public record Text(String zh, String en) {

  /** The text with its parameters filled in. Parameters that are not given stay as they are. */
  public Text with(Map<String, String> parameters) {
    String zhFilled = zh;
    String enFilled = en;
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      String slot = "{" + each.getKey() + "}";
      zhFilled = zhFilled.replace(slot, each.getValue());
      enFilled = enFilled.replace(slot, each.getValue());
    }
    return new Text(zhFilled, enFilled);
  }
}
