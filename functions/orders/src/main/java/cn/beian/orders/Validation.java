package cn.beian.orders;

import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePacks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A validation as its caller sees it. */
final class Validation {
  private final RulePacks packs = new RulePacks();
  private final ValidateOrder rules = new ValidateOrder(packs);
  private final DocumentReport documents = new DocumentReport(packs);
  private final InstantSource clock;

  Validation(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a caller wants to know.
   *
   * @param asOf the day whose rules count, in Asia/Shanghai
   * @param explain whether every rule is listed with what became of it
   */
  record Question(LocalDate asOf, boolean explain) {}

  /** Reads {@code asOf}, today if it is not given, and {@code explain} from the query. */
  Question question(HttpRequest request) {
    LocalDate asOf = request.day("asOf").orElseGet(() -> ShanghaiDays.of(clock.instant()));
    return new Question(asOf, request.flag("explain"));
  }

  /** Everything that the rules of that day find. */
  HttpResponse report(Dossier dossier, Question question, Overrides overrides) {
    if (!question.explain()) {
      List<Finding> findings = rules.validate(dossier, question.asOf(), overrides);
      return answer(report(findings, question.asOf()), dossier, question);
    }
    List<Considered> considered = rules.explain(dossier, question.asOf(), overrides);
    List<Finding> findings = considered.stream().flatMap(each -> each.findings().stream()).toList();
    JsonMap explained =
        report(findings, question.asOf())
            .with("rules", considered.stream().map(Validation::considered).toList());
    return answer(explained, dossier, question);
  }

  private HttpResponse answer(JsonMap report, Dossier dossier, Question question) {
    return HttpResponse.json(200, documents.addTo(report, dossier, question.asOf()).build());
  }

  private static JsonMap report(List<Finding> findings, LocalDate asOf) {
    return new JsonMap()
        .with("valid", ValidateOrder.valid(findings))
        .with("asOf", asOf)
        .with("findings", findings.stream().map(Problems::finding).toList());
  }

  private static Map<String, Object> considered(Considered each) {
    return new JsonMap()
        .with("ruleId", each.rule().id())
        .with("severity", each.rule().severity())
        .with("outcome", each.outcome())
        .with("replacedBy", each.replacedBy().isEmpty() ? null : each.replacedBy())
        .with("from", each.rule().from())
        .with("to", each.rule().to())
        .build();
  }
}
