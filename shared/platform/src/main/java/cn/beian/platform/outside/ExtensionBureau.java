package cn.beian.platform.outside;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Reason;
import cn.beian.domain.upload.Outgoing;
import cn.beian.platform.filing.FilingWriter;
import cn.beian.platform.filing.Reasons;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.outside.SignedHttp.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The extension channel: a JSON interface of our own, not from a published specification, for what
 * the ministry's V3.0 lacks (V3 §7.2). Orders with Apps go over it whole; of orders that went over
 * V3.0 it tells what came of the SMS checks, naming the record as the administration's results do.
 * Every service is told with its code, the one of an instance too.
 */
public final class ExtensionBureau implements Bureau {
  private static final int REFUSED = 422;
  private static final int MOST_REASONS = 100;

  private final SignedHttp http;

  public ExtensionBureau(SignedHttp http) {
    this.http = http;
  }

  @Override
  public Reply submit(Order order, Filing filing) {
    Answer answer =
        post(
            "submissions",
            new JsonMap()
                .with("submissionId", order.submissionId())
                .with("orderId", order.id())
                .with("type", order.type())
                .with("target", order.target())
                .with("province", province(order))
                .with("filing", FilingWriter.write(filing.withCodes(order.serviceCodes())))
                .build());
    if (answer.status() == REFUSED) {
      return new Reply.Refused(reasons(answer));
    }
    expectTaken(answer);
    return new Reply.Accepted();
  }

  @Override
  public void tellSmsChecks(Checked checked) {
    Outgoing record = checked.record();
    JsonMap outcome = new JsonMap().with("outcome", checked.passed() ? "PASSED" : "LAPSED");
    if (record == null) {
      expectTaken(post("submissions/" + checked.submissionId() + "/sms-checks", outcome.build()));
      return;
    }
    expectTaken(
        post(
            "records/sms-checks",
            outcome
                .with("province", record.province().name())
                .with("operation", record.operation().code())
                .with("record", record.name())
                .build()));
  }

  private static @Nullable String province(Order order) {
    Province province = order.province();
    return province == null ? null : province.code();
  }

  private Answer post(String path, Map<String, Object> body) {
    try {
      return http.post(path, body);
    } catch (IOException failed) {
      throw new BureauUnavailableException("no answer: " + failed.getClass().getSimpleName());
    }
  }

  private static void expectTaken(Answer answer) {
    if (answer.status() >= 300) {
      throw new BureauUnavailableException("answered " + answer.status());
    }
  }

  private static List<Reason> reasons(Answer answer) {
    JsonObject json = Json.readObject(answer.body());
    List<Reason> reasons =
        json.objects("reasons", MOST_REASONS).stream().map(Reasons::read).toList();
    json.end();
    return reasons;
  }
}
