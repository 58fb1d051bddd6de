package cn.beian.orders;

import cn.beian.domain.deregistration.OfflineGuide;
import cn.beian.domain.deregistration.OfflineGuide.Address;
import cn.beian.domain.deregistration.OfflineGuide.Earlier;
import cn.beian.domain.deregistration.OfflineGuide.Point;
import cn.beian.domain.deregistration.OfflineGuide.Turnaround;
import cn.beian.domain.filing.Province;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guides to offline deregistrations as JSON. */
final class OfflineGuideViews {
  private OfflineGuideViews() {}

  static Map<String, Object> of(Province province, OfflineGuide guide) {
    Point form = guide.form();
    return new JsonMap()
        .with("province", province.code())
        .with("method", guide.method())
        .with("reasons", points(guide.reasons()))
        .with("form", form == null ? null : point(form).build())
        .with("steps", points(guide.steps()))
        .with("documents", documents(guide))
        .with("turnaround", turnaround(guide.turnaround()))
        .with("address", address(guide.address()))
        .with("warnings", points(guide.warnings()))
        .with("emptySubjectDays", guide.emptySubjectDays())
        .with("earlier", earlier(guide.earlier()))
        .with("sources", guide.sources())
        .build();
  }

  private static List<Map<String, Object>> points(List<Point> points) {
    return points.stream().map(each -> point(each).build()).toList();
  }

  private static JsonMap point(Point point) {
    return new JsonMap()
        .with("code", point.code())
        .with("text", Problems.text(point.text()))
        .with("sources", point.sources());
  }

  private static Map<String, Object> documents(OfflineGuide guide) {
    return new JsonMap()
        .with("organisation", points(guide.organisation()))
        .with("individual", points(guide.individual()))
        .build();
  }

  private static Map<String, Object> turnaround(Turnaround turnaround) {
    return point(turnaround.said()).with("workdays", turnaround.workdays()).build();
  }

  private static @Nullable Map<String, Object> address(@Nullable Address address) {
    return address == null
        ? null
        : new JsonMap()
            .with("recipient", Problems.text(address.recipient()))
            .with("phone", address.hotline())
            .with("place", Problems.text(address.place()))
            .build();
  }

  private static @Nullable Map<String, Object> earlier(@Nullable Earlier earlier) {
    return earlier == null
        ? null
        : point(earlier.said())
            .with("year", earlier.year())
            .with("method", earlier.method())
            .with("superseded", true)
            .build();
  }
}
