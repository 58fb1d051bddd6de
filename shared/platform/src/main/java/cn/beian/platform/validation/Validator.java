package cn.beian.platform.validation;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ListDocuments;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.Text;
import cn.beian.domain.rule.UnusableRulesException;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.type.OwnRecords;
import cn.beian.domain.type.TypeDecision;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.rules.RulePacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Measures orders by the rule packs on the class path. */
public final class Validator {
  private final RulePacks packs = RulePacks.delivered();
  private final ValidateOrder rules = new ValidateOrder(packs);
  private final ListDocuments documents = new ListDocuments(packs, Policies.decisionTerm());
  private final DocumentReport report = new DocumentReport(packs);
  private final TypeReport types = new TypeReport();

  /**
   * Everything that the rules of a day say of an order.
   *
   * @param asOf the day whose rules count, in Asia/Shanghai
   * @param overrides what a reviewer let pass
   * @param explain whether every rule is listed with what became of it
   * @throws UnusableRulesException when the rules cannot be trusted
   */
  public Verdict validate(Dossier dossier, LocalDate asOf, Overrides overrides, boolean explain) {
    List<Considered> considered = explain ? rules.explain(dossier, asOf, overrides) : null;
    List<Finding> findings =
        considered == null
            ? rules.validate(dossier, asOf, overrides)
            : considered.stream().flatMap(each -> each.findings().stream()).toList();
    return new Verdict(
        asOf, findings, considered, documents.list(dossier, asOf), dossier.filing().materials());
  }

  /**
   * The answer of {@code POST /validations} and {@code POST /orders/{orderId}/validations}; how to
   * read it stands in the rules' README.
   *
   * @param own what our own records say now, also where the rules of another day count
   */
  public JsonMap json(Verdict verdict, Dossier dossier, OwnRecords own) {
    return json(verdict).with("orderType", types.of(dossier, own));
  }

  /** The same of an order, whose type was decided with what the administration says. */
  public JsonMap json(Verdict verdict, Order order, TypeDecision decision) {
    return json(verdict)
        .with(
            "orderType",
            order.type().purpose() == Purpose.FILE ? types.of(decision) : types.of(order.type()));
  }

  private JsonMap json(Verdict verdict) {
    List<Considered> considered = verdict.rules();
    JsonMap answer =
        new JsonMap()
            .with("valid", verdict.valid())
            .with("asOf", verdict.asOf())
            .with("findings", verdict.findings().stream().map(Problems::finding).toList())
            .with(
                "rules",
                considered == null
                    ? null
                    : considered.stream().map(Validator::considered).toList());
    return report.addTo(answer, verdict);
  }

  /** What people call a kind of document; its code where it has no name. */
  public Text nameOfKind(String kind) {
    return packs.tables().name("materialKinds", kind).orElseGet(() -> new Text(kind, kind));
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
