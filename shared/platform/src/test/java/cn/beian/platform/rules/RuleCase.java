package cn.beian.platform.rules;

import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One line of rule-cases.json: how an example order must be changed so that a rule finds something,
 * and so that it does not.
 */
record RuleCase(Map<String, Object> json) {
  private static final String TODAY = "2026-11-21";

  @SuppressWarnings("unchecked")
  static List<RuleCase> all() {
    return ((List<Map<String, Object>>) Sample.resource("/rule-cases.json"))
        .stream().map(RuleCase::new).toList();
  }

  String rule() {
    return text("rule");
  }

  String path() {
    return text("path");
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

  private String text(String name) {
    return String.valueOf(json.get(name));
  }

  private Dossier dossier(String changes, int column) {
    Filing filing = new Sample(text("base"), today()).set(map("given")).set(map(changes)).filing();
    OrderType type = OrderType.valueOf(json.getOrDefault("type", "FIRST_FILING").toString());
    return new Dossier(repeated(filing, column), type);
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
        new Hosting(null),
        List.of(),
        service.principal(),
        null,
        null);
  }

  @Override
  public String toString() {
    return rule();
  }
}
