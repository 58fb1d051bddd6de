package cn.beian.orders;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePacks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** A validation as its caller sees it. */
final class Validation {
  private final RulePacks packs = new RulePacks();
  private final ValidateOrder rules = new ValidateOrder(packs);
  private final DocumentReport documents = new DocumentReport(packs);
  private final InstantSource clock;

  Validation(InstantSource clock) {
    this.clock = clock;
  }

  /** Everything that today's rules find, and the documents that they want. */
  HttpResponse report(Filing filing, OrderType type) {
    LocalDate today = ShanghaiDays.of(clock.instant());
    Dossier dossier = new Dossier(filing, type);
    List<Finding> findings = rules.validate(dossier, today);
    JsonMap answer =
        new JsonMap()
            .with("valid", ValidateOrder.valid(findings))
            .with("asOf", today)
            .with("findings", findings.stream().map(Problems::finding).toList());
    return HttpResponse.json(200, documents.addTo(answer, dossier, today).build());
  }
}
