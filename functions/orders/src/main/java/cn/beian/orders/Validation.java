package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.FindObstacles;
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

/** A validation as its caller asks for it, with all that the tables know about the order. */
final class Validation {
  private final Validator validator = new Validator();
  private final InstantSource clock;
  private final OrderTable orders;
  private final KeyedHash hash;
  private final FindObstacles obstacles;

  Validation(Wiring wiring, OrderTable orders) {
    this.clock = wiring.clock();
    this.orders = orders;
    this.hash = wiring.hash();
    this.obstacles = wiring.obstacles(hash);
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

  /** Everything that the rules of that day say of an order. */
  HttpResponse ofOrder(Order order, Caller caller, Question question) {
    Filing filing = orders.filing(order.id(), caller.user());
    Dossier dossier =
        new Dossier(filing, order.type()).with(obstacles.of(order, filing, question.asOf()));
    Overrides overrides = new Overrides(() -> orders.overrides(order.id()), hash);
    Verdict verdict = validator.validate(dossier, question.asOf(), overrides, question.explain());
    return HttpResponse.json(200, validator.json(verdict).build());
  }

  /** The same of content without an order, and which type of order it would be. */
  HttpResponse ofContent(Dossier content, Caller caller, Question question) {
    Dossier dossier =
        content.with(obstacles.of(caller.account(), content.filing(), question.asOf()));
    Verdict verdict =
        validator.validate(dossier, question.asOf(), Overrides.NONE, question.explain());
    boolean hasSubject = orders.hasSubject(caller.account());
    return HttpResponse.json(200, validator.json(verdict, dossier, hasSubject).build());
  }
}
