package cn.beian.platform.rules;

import cn.beian.domain.deregistration.OfflineGuide;
import cn.beian.domain.deregistration.OfflineGuide.Address;
import cn.beian.domain.deregistration.OfflineGuide.Earlier;
import cn.beian.domain.deregistration.OfflineGuide.Method;
import cn.beian.domain.deregistration.OfflineGuide.Point;
import cn.beian.domain.deregistration.OfflineGuide.Turnaround;
import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a province's guide into a guide; what is said stands apart, once. */
final class GuideReader {
  private static final int MOST = 20;
  private static final int LONGEST = 512;
  private static final int LEAST_YEAR = 2000;
  private static final int MOST_YEAR = 9999;

  private final Map<String, Point> points = new HashMap<>();
  private final Map<Province, Integer> emptyDays;

  /**
   * @param points what is said, by its code
   */
  GuideReader(JsonObject points, Map<Province, Integer> emptyDays) {
    this.emptyDays = emptyDays;
    for (Object code : points.members().keySet()) {
      String name = String.valueOf(code);
      JsonObject json = required(points, name);
      this.points.put(name, new Point(name, text(json), json.requiredTexts("sources", MOST)));
    }
  }

  /** The guide in a row, for one of the row's provinces. */
  OfflineGuide read(JsonObject json, Province province) {
    return new OfflineGuide(
        json.requiredChoice("method", Method.class),
        Optional.ofNullable(json.text("form", LONGEST)).map(this::point).orElse(null),
        points(json, "reasons"),
        points(json, "steps"),
        points(json, "organisation"),
        points(json, "individual"),
        turnaround(required(json, "turnaround")),
        address(json.object("address")),
        points(json, "warnings"),
        emptyDays.get(province),
        earlier(json.object("earlier")),
        json.requiredTexts("sources", MOST));
  }

  private List<Point> points(JsonObject json, String name) {
    return json.texts(name, MOST).stream().map(this::point).toList();
  }

  private Point point(String code) {
    return Objects.requireNonNull(points.get(code), code);
  }

  private Turnaround turnaround(JsonObject json) {
    Long workdays = json.number("workdays", 1, MOST);
    return new Turnaround(
        point(json.requiredText("said", LONGEST)), workdays == null ? null : workdays.intValue());
  }

  private static @Nullable Address address(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Address(
            text(required(json, "recipient")),
            json.requiredText("phone", LONGEST),
            text(required(json, "place")));
  }

  private @Nullable Earlier earlier(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Earlier(
            (int) json.requiredNumber("year", LEAST_YEAR, MOST_YEAR),
            json.requiredChoice("method", Method.class),
            point(json.requiredText("said", LONGEST)));
  }

  private static Text text(JsonObject pair) {
    return new Text(pair.requiredText("zh-CN", LONGEST), pair.requiredText("en", LONGEST));
  }

  private static JsonObject required(JsonObject json, String name) {
    return Objects.requireNonNull(json.object(name), name);
  }
}
