package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.FindHoldings;
import cn.beian.domain.order.FindObstacles;
import cn.beian.domain.order.FindOwnRecords;
import cn.beian.domain.order.Holdings;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.LookedUp;
import cn.beian.domain.order.Order;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.RefusedException;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.validation.Validator;
import cn.beian.platform.validation.Verdict;
import java.time.InstantSource;
import java.time.LocalDate;

/** A validation as its caller asks for it, with all that the tables know about the order. */
final class Validation {
  private final Validator validator = new Validator();
  private final InstantSource clock;
  private final OrderTable orders;
  private final KeyedHash hash;
  private final FindHoldings holdings;
  private final FindObstacles obstacles;
  private final FindOwnRecords own;
  private final LookUpRecords records;

  Validation(Wiring wiring, OrderTable orders) {
    this.clock = wiring.clock();
    this.orders = orders;
    this.hash = wiring.hash();
    this.holdings = wiring.holdings(hash);
    this.obstacles = wiring.obstacles(hash);
    this.own = wiring.ownRecords();
    this.records = wiring.lookUp(hash, orders);
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
    if (order.erased()) {
      throw new RefusedException(RefusalCode.CONTENT_ERASED);
    }
    Filing filing = orders.filing(order.id(), caller.user());
    LookedUp looked = look(order, filing, caller.user());
    Dossier dossier =
        looked.dossier(order.type()).with(obstacles.of(looked.wanted(), order, question.asOf()));
    Overrides overrides = new Overrides(() -> orders.overrides(order.id()), hash);
    return HttpResponse.json(
        200,
        validator.json(verdict(dossier, question, overrides), order, looked.decision()).build());
  }

  /** An administration that does not answer only leaves open which type it is. */
  private LookedUp look(Order order, Filing filing, String actor) {
    try {
      return records.of(order, filing, actor);
    } catch (BureauUnavailableException _) {
      return records.ofOwn(order, filing, actor);
    }
  }

  /** The same of content without an order. */
  HttpResponse ofContent(Dossier content, Caller caller, Question question) {
    Holdings held = holdings.of(caller.account(), content.filing());
    Dossier dossier = content.with(obstacles.of(held, null, question.asOf()));
    Verdict verdict = verdict(dossier, question, Overrides.NONE);
    return HttpResponse.json(200, validator.json(verdict, dossier, own.of(held)).build());
  }

  private Verdict verdict(Dossier dossier, Question question, Overrides overrides) {
    return validator.validate(dossier, question.asOf(), overrides, question.explain());
  }
}
