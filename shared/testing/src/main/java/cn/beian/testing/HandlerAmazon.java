package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerServer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two services of AWS that send messages, on loopback, as their clients speak to them: SES over
 * its API v2 (REST and JSON), End User Messaging over AWS JSON 1.0. They take everything until they
 * are told otherwise, and keep what they took.
 */
public final class HandlerAmazon implements AutoCloseable {
  private static final String MAIL = "/v2/email/outbound-emails";
  private static final String TEXT = "PinpointSMSVoiceV2.SendTextMessage";

  private final List<Map<String, Object>> mails = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, Object>> texts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unsigned = Collections.synchronizedList(new ArrayList<>());
  private final HandlerServer server = new HandlerServer(this::answer);
  private volatile @Nullable Answer refusal;

  /** The e-mails that SES took, as it was asked, in order. */
  public List<Map<String, Object>> mails() {
    return List.copyOf(mails);
  }

  /** The SMS that End User Messaging took, as it was asked, in order. */
  public List<Map<String, Object>> texts() {
    return List.copyOf(texts);
  }

  /** Requests that came without a signature of AWS's for their service. */
  public List<String> unsigned() {
    return List.copyOf(unsigned);
  }

  /**
   * From now on refuses everything.
   *
   * @param error the error's code, such as {@code TooManyRequestsException}
   * @param more what stands beside it
   */
  public void refuse(int status, String error, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("__type", error);
    refusal = new Answer(status, Json.text(body));
  }

  /** Takes everything again. */
  public void takeAll() {
    refusal = null;
  }

  /** What leads a handler's clients here. */
  public Map<String, String> variables() {
    return Map.of(
        "AWS_ENDPOINT_URL_SESV2", server.address(),
        "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2", server.address());
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(HandlerRequest request) {
    boolean mail = request.path().equals(MAIL);
    if (!mail && !TEXT.equals(request.headers().get("x-amz-target"))) {
      return new Answer(404, "{\"__type\":\"UnknownOperationException\"}");
    }
    String scope = mail ? "/ses/aws4_request" : "/sms-voice/aws4_request";
    if (!request.headers().getOrDefault("authorization", "").contains(scope)) {
      unsigned.add(request.path());
    }
    Answer refused = refusal;
    if (refused != null) {
      return refused;
    }
    (mail ? mails : texts).add(request.json());
    return new Answer(200, "{\"MessageId\":\"synthetic\"}");
  }
}
