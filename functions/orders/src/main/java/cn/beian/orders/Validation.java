package cn.beian.orders;

import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.validation.Validator;
import cn.beian.platform.validation.Verdict;
import java.time.InstantSource;
import java.time.LocalDate;

/** A validation as its caller asks for it. */
final class Validation {
  private final Validator validator = new Validator();
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

  /** Everything that the rules of that day say of an order. */
  HttpResponse ofOrder(Dossier dossier, Question question, Overrides overrides) {
    Verdict verdict = validator.validate(dossier, question.asOf(), overrides, question.explain());
    return HttpResponse.json(200, validator.json(verdict).build());
  }

  /** The same of content without an order, and which type of order it would be. */
  HttpResponse ofContent(Dossier content, Question question, boolean hasSubject) {
    Verdict verdict =
        validator.validate(content, question.asOf(), Overrides.NONE, question.explain());
    return HttpResponse.json(200, validator.json(verdict, content, hasSubject).build());
  }
}
