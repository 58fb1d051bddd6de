package cn.beian.records;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.record.DisplayNumber;
import cn.beian.domain.record.DisplayRules.Placement;
import cn.beian.domain.record.PageFoot;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import java.util.Map;

/** The number of a page, for whoever builds the page. */
final class NumberViews {
  /** Where the number links to (FAQ-FOOT-01, FAQ-FOOT-04). */
  private static final String MINISTRY = "https://beian.miit.gov.cn/";

  private NumberViews() {}

  static Map<String, Object> of(DisplayNumber shown, PageFoot foot, Placement placement) {
    return new JsonMap()
        .with("number", shown.number())
        .with("kind", shown.row().kind())
        .with("domains", foot.domains().stream().map(DomainName::ascii).toList())
        .with("arrangement", shown.arrangement())
        .with("reason", Problems.text(shown.row().why()))
        .with("sources", shown.row().sources())
        .with("html", anchor(shown.number()))
        .with("placement", placement(placement))
        .build();
  }

  private static Map<String, Object> placement(Placement placement) {
    return new JsonMap()
        .with("text", Problems.text(placement.text()))
        .with("sources", placement.sources())
        .build();
  }

  /** A link to the ministry in a window of its own, which cannot reach back to the page. */
  static String anchor(String number) {
    return "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
        .formatted(MINISTRY, escaped(number));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
