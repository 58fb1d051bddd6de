package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.FindHoldings;
import cn.beian.domain.order.FindObstacles;
import cn.beian.domain.order.FindOwnRecords;
import cn.beian.domain.order.Holdings;
import cn.beian.domain.order.Order;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.validation.Validator;
import cn.beian.platform.validation.Verdict;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A validation as its caller asks for it, with all that the tables know about the order. */
final class Validation {
  private final Validator validator = new Validator();
  private final InstantSource clock;
  private final OrderTable orders;
  private final KeyedHash hash;
  private final FindHoldings holdings;
  private final FindObstacles obstacles;
  private final FindOwnRecords records;

  Validation(Wiring wiring, OrderTable orders) {
    this.clock = wiring.clock();
    this.orders = orders;
    this.hash = wiring.hash();
    this.holdings = wiring.holdings(hash);
    this.obstacles = wiring.obstacles();
    this.records = wiring.ownRecords();
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

  /** Everything that the rules of that day say of an order, and which type it would have now. */
  HttpResponse ofOrder(Order order, Caller caller, Question question) {
    Filing filing = orders.filing(order.id(), caller.user());
    return answer(new Dossier(filing, order.type()), order, caller, question);
  }

  /** The same of content without an order. */
  HttpResponse ofContent(Dossier content, Caller caller, Question question) {
    return answer(content, null, caller, question);
  }

  private HttpResponse answer(
      Dossier content, @Nullable Order order, Caller caller, Question question) {
    Holdings held = holdings.of(caller.account(), content.filing());
    Dossier dossier = content.with(obstacles.of(held, order, question.asOf()));
    Overrides overrides =
        order == null ? Overrides.NONE : new Overrides(() -> orders.overrides(order.id()), hash);
    Verdict verdict = validator.validate(dossier, question.asOf(), overrides, question.explain());
    return HttpResponse.json(200, validator.json(verdict, dossier, records.of(held)).build());
  }
}
