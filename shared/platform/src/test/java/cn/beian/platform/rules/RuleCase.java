package cn.beian.platform.rules;

import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Obstacle;
import cn.beian.domain.rule.Obstacles;
import cn.beian.domain.rule.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an example order must be changed so that a rule finds something, and so that it does not: a
 * line of rule-cases.json or clause-cases.json.
 */
record RuleCase(Map<String, Object> json) {
  private static final String TODAY = "2026-11-21";

  String path() {
    return String.valueOf(json.get("path"));
  }

  List<Finding> failing(Rule rule) {
    return rule.findings(new Examination(failing(), today()));
  }

  List<Finding> passing(Rule rule) {
    return rule.findings(new Examination(dossier("passes", 1), today()));
  }

  /** The order that breaks the rule. */
  Dossier failing() {
    return dossier("fails", 0);
  }

  LocalDate today() {
    return LocalDate.parse(json.getOrDefault("today", TODAY).toString());
  }

  private Dossier dossier(String changes, int column) {
    OrderType type = OrderType.valueOf(json.getOrDefault("type", "FIRST_FILING").toString());
    return new Dossier(repeated(changed(changes), column), type, filed())
        .with(changes.equals("fails") ? obstacles() : new Obstacles(Map.of()));
  }

  private Filing changed(String changes) {
    return new Sample(String.valueOf(json.get("base")), today())
        .set(map("given"))
        .set(map(changes))
        .filing();
  }

  private Dossier.@Nullable Filed filed() {
    return json.containsKey("onRecord")
        ? new Dossier.Filed(changed("onRecord"), !Boolean.FALSE.equals(json.get("here")))
        : null;
  }

  private Obstacles obstacles() {
    Map<String, Set<Obstacle>> byField = new HashMap<>();
    map("obstacles")
        .forEach(
            (path, obstacle) -> byField.put(path, Set.of(Obstacle.valueOf(obstacle.toString()))));
    return new Obstacles(byField);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String name) {
    return (Map<String, Object>) json.getOrDefault(name, Map.of());
  }

  private Filing repeated(Filing filing, int column) {
    if (!(json.get("services") instanceof List<?> counts)) {
      return filing;
    }
    List<Service> services =
        IntStream.range(0, (int) counts.get(column))
            .mapToObj(index -> numbered(filing.services().getFirst(), index))
            .toList();
    return new Filing(
        filing.province(), filing.subject(), services, filing.materials(), filing.remark());
  }

  private static Service numbered(Service service, int index) {
    Domain domain =
        new Domain(
            "sample" + index + ".cn",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new Service(
        service.kind(),
        service.name(),
        service.contentType(),
        service.languages(),
        List.of(domain),
        new Hosting(null, null),
        List.of(),
        service.principal(),
        null,
        null);
  }
}
