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
  private final ValidateOrder rules = new ValidateOrder(new RulePacks());
  private final InstantSource clock;

  Validation(InstantSource clock) {
    this.clock = clock;
  }

  /** Everything that today's rules find. */
  HttpResponse report(Filing filing, OrderType type) {
    LocalDate today = ShanghaiDays.of(clock.instant());
    List<Finding> findings = rules.validate(new Dossier(filing, type), today);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("valid", ValidateOrder.valid(findings))
            .with("asOf", today)
            .with("findings", findings.stream().map(Problems::finding).toList())
            .build());
  }
}
