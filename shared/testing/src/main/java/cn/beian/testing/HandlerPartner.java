package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerServer.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A partner that handlers call over signed HTTP, the administration or the message gateway, on
 * loopback. It takes everything with 202 until it is told otherwise, has nothing on record, refuses
 * what is signed wrongly with 401, and keeps what it was sent.
 */
public final class HandlerPartner implements AutoCloseable {
  /** The secret that requests to it are signed with. */
  public static final String SECRET = "a secret for tests";

  private final List<HandlerRequest> taken = Collections.synchronizedList(new ArrayList<>());
  private final List<HandlerRequest> refused = Collections.synchronizedList(new ArrayList<>());
  private final HandlerServer server = new HandlerServer(this::answer);
  private volatile Predicate<HandlerRequest> refuses = request -> false;
  private volatile UnaryOperator<Map<String, Object>> register =
      query -> onRecord(query, "NOT_FILED", "NOT_FILED");
  private volatile Function<HandlerRequest, Answer> answers =
      request -> new Answer(202, "{\"accepted\":true}");
  private volatile Answer refusal = new Answer(503, "");

  /** What it took, in order, repetitions included. */
  public List<HandlerRequest> taken() {
    return List.copyOf(taken);
  }

  /** What it did not take. */
  public List<HandlerRequest> refused() {
    return List.copyOf(refused);
  }

  /** From now on answers the requests meant so. */
  public void refuse(Predicate<HandlerRequest> which, int status, String body) {
    refusal = new Answer(status, body);
    refuses = which;
  }

  /** From now on answers queries for what is on record so, given the query. */
  public void register(UnaryOperator<Map<String, Object>> answers) {
    register = answers;
  }

  /** From now on says so of the subject, and of every service that it is asked about. */
  public void register(String subject, String service) {
    register = query -> onRecord(query, subject, service);
  }

  private static Map<String, Object> onRecord(
      Map<String, Object> query, String subject, String state) {
    List<Map<String, Object>> services = new ArrayList<>();
    for (Object each : (List<?>) query.getOrDefault("services", List.of())) {
      Map<String, Object> service = HandlerJson.object(each);
      service.put("state", state);
      services.add(service);
    }
    return Map.of("subject", subject, "services", services);
  }

  /** From now on answers what it takes with 200 and this. */
  public void reply(Function<HandlerRequest, String> with) {
    answers = request -> new Answer(200, with.apply(request));
  }

  /** Takes everything again. */
  public void takeAll() {
    refuses = request -> false;
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(HandlerRequest request) {
    if (!signed(request)) {
      refused.add(request);
      return new Answer(401, "");
    }
    if (refuses.test(request)) {
      refused.add(request);
      return refusal;
    }
    if (request.path().endsWith("/queries")) {
      byte[] answer = Json.write(register.apply(request.json()));
      return new Answer(200, new String(answer, StandardCharsets.UTF_8));
    }
    taken.add(request);
    return answers.apply(request);
  }

  private static boolean signed(HandlerRequest request) {
    String signature = String.valueOf(request.headers().get("beian-signature"));
    int end = signature.indexOf(",v1=");
    if (!signature.startsWith("t=") || end < 0) {
      return false;
    }
    String text = signature.substring(2, end) + "." + request.body();
    return signature.substring(end + 4).equals(hmac(text));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
