package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Call;
import cn.beian.domain.review.RecordCall;
import cn.beian.domain.review.RecordCall.Made;
import cn.beian.domain.review.Review;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import cn.beian.platform.table.Wiring;
import java.time.Instant;

/** {@code POST /reviews/{orderId}/calls}: what came of a call of the review. */
public final class RecordCallFunction extends ReviewAct {
  private static final int MOST_SERVICE = 4;

  private final RecordCall recordCall;

  public RecordCallFunction() {
    this(new Wiring(Environment.current()));
  }

  private RecordCallFunction(Wiring wiring) {
    super(wiring);
    this.recordCall = new RecordCall(wiring.reviewDesk());
  }

  @Override
  Outcome<Review> act(Caller reviewer, HttpRequest request) {
    JsonObject json = request.json();
    Made made = made(json);
    json.end();
    return recordCall.record(reviewer, request.orderId(), made);
  }

  /** Only who asks to be called again names a time. */
  private static Made made(JsonObject json) {
    Call.Contact contact = json.requiredChoice("contact", Call.Contact.class);
    Long service = json.number("service", 0, MOST_SERVICE);
    Call.Result result = json.requiredChoice("outcome", Call.Result.class);
    Instant at =
        result == Call.Result.CALL_BACK_AT
            ? json.requiredParsed("at", Parse::instant, Instant.EPOCH)
            : null;
    return new Made(contact, service == null ? null : Math.toIntExact(service), result, at);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER,
        "POST",
        "/reviews/{orderId}/calls",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"ANSWERED\"}");
  }
}
