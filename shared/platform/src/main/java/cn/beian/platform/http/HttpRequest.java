package cn.beian.platform.http;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.json.Parse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request of API Gateway's REST proxy, as far as handlers need it. */
public final class HttpRequest {
  /** The largest body, in bytes. */
  public static final int MOST_BYTES = 256 * 1024;

  private final Map<?, ?> event;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private HttpRequest(Map<?, ?> event) {
    this.event = event;
    if (event.get("headers") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> {
        if (value != null) {
          headers.put(name.toString(), value.toString());
        }
      });
    }
  }

  /**
   * Reads the event.
   *
   * @throws MalformedException if it is no proxy event
   */
  static HttpRequest read(byte[] event) {
    if (Json.read(event) instanceof Map<?, ?> map) {
      return new HttpRequest(map);
    }
    throw MalformedException.at("", FieldError.Code.NOT_OBJECT);
  }

  public String method() {
    return text(event, "httpMethod");
  }

  /** The path as called, such as {@code /orders/01J...}. */
  public String path() {
    return text(event, "path");
  }

  /** The path's pattern, such as {@code /orders/{orderId}}. */
  public String resource() {
    return text(event, "resource");
  }

  /** The gateway's id of the request: what a caller quotes and the log shows. */
  public String requestId() {
    return event.get("requestContext") instanceof Map<?, ?> context
        ? text(context, "requestId")
        : "";
  }

  /**
   * From where the gateway got the request; of IPv6 the network, whose hosts are the caller's own.
   */
  public String callerAddress() {
    return Callers.network(event);
  }

  /** A part of the path. */
  public String pathParameter(String name) {
    return event.get("pathParameters") instanceof Map<?, ?> given ? text(given, name) : "";
  }

  /** The name of a thing in the path; empty where it is none that a thing can have. */
  public Optional<String> name(String parameter) {
    return Optional.of(pathParameter(parameter)).filter(given -> Parse.name(given) != null);
  }

  /**
   * The name of a thing in the path.
   *
   * @param unknown what is answered if it is none that a thing can have
   */
  public String named(String parameter, RefusalCode unknown) {
    return name(parameter).orElseThrow(() -> new RefusedException(unknown));
  }

  /** The order that the path names. */
  public OrderId orderId() {
    return new OrderId(named("orderId", RefusalCode.ORDER_NOT_FOUND));
  }

  /** The instance that the path names. */
  public String instanceId() {
    return named("instanceId", RefusalCode.INSTANCE_NOT_FOUND);
  }

  /** The service code that the path names, in lower case (FAQ-CODE-02). */
  public String serviceCode() {
    return named("serviceCode", RefusalCode.SERVICE_CODE_NOT_FOUND).toLowerCase(Locale.ROOT);
  }

  /** The webhook that the path names. */
  public String webhook() {
    return named("webhook", RefusalCode.WEBHOOK_NOT_FOUND);
  }

  /** A query parameter; null if it is not given. */
  public @Nullable String query(String name) {
    if (event.get("queryStringParameters") instanceof Map<?, ?> given
        && given.get(name) instanceof String value) {
      return value;
    }
    return null;
  }

  /** Every value of a query parameter that may be repeated, in their order. */
  public List<String> queries(String name) {
    return event.get("multiValueQueryStringParameters") instanceof Map<?, ?> given
            && given.get(name) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * What a query parameter stands for; null if it is not given.
   *
   * @param parse returns null for what it does not know
   */
  public <T> @Nullable T query(String name, Function<String, @Nullable T> parse) {
    String given = query(name);
    T value = given == null ? null : parse.apply(given);
    if (given != null && value == null) {
      throw MalformedException.at("/" + name, FieldError.Code.NOT_ONE_OF);
    }
    return value;
  }

  /** The query parameter {@code limit}: 1 to 100, 20 if it is not given. */
  public int limit() {
    String given = query("limit");
    if (given == null) {
      return 20;
    }
    if (given.matches("[1-9]\\d?|100")) {
      return Integer.parseInt(given);
    }
    throw new MalformedException(
        List.of(
            new FieldError(
                "/limit", FieldError.Code.OUT_OF_RANGE, Map.of("least", "1", "most", "100"))));
  }

  /** A day in the query, as YYYY-MM-DD; empty if it is not given. */
  public Optional<LocalDate> day(String name) {
    String given = query(name);
    if (given == null) {
      return Optional.empty();
    }
    JsonObject json = JsonObject.root(Map.of(name, given));
    LocalDate day = json.requiredDay(name);
    json.end();
    return Optional.of(day);
  }

  /** A day that the query must name. */
  public LocalDate requiredDay(String name) {
    return day(name)
        .orElseThrow(() -> MalformedException.at("/" + name, FieldError.Code.FIELD_MISSING));
  }

  /** A day that the query must name, and that is not before another. */
  public LocalDate requiredDay(String name, LocalDate least) {
    LocalDate day = requiredDay(name);
    if (day.isBefore(least)) {
      throw new MalformedException(
          List.of(
              new FieldError(
                  "/" + name, FieldError.Code.BEFORE_START, Map.of("least", least.toString()))));
    }
    return day;
  }

  /** A truth value in the query; false if it is not given. */
  public boolean flag(String name) {
    String given = query(name);
    if (given != null && !given.equals("true") && !given.equals("false")) {
      throw MalformedException.at("/" + name, FieldError.Code.NOT_TRUE_OR_FALSE);
    }
    return "true".equals(given);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The version that the caller has seen, from {@code If-Match}. */
  public long ifMatch() {
    String tag =
        header("If-Match")
            .orElseThrow(() -> new RefusedException(HttpRefusal.PRECONDITION_REQUIRED));
    String digits = tag.strip().replaceFirst("^\"(\\d{1,18})\"$", "$1");
    if (!digits.matches("\\d{1,18}")) {
      throw new RefusedException(RefusalCode.STALE_VERSION);
    }
    return Long.parseLong(digits);
  }

  /** The body, as sent. */
  public byte[] body() {
    String body = text(event, "body");
    byte[] bytes =
        Boolean.TRUE.equals(event.get("isBase64Encoded"))
            ? decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_BYTES) {
      throw new RefusedException(HttpRefusal.BODY_TOO_LARGE);
    }
    return bytes;
  }

  private static byte[] decode(String body) {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException notBase64) {
      throw MalformedException.at("", FieldError.Code.NOT_JSON);
    }
  }

  /** The body as an object; an empty body is an empty object. */
  public JsonObject json() {
    byte[] body = body();
    return body.length == 0 ? JsonObject.root(Map.of()) : Json.readObject(body);
  }

  /** The caller, who must be a customer's user; what he may do depends on the order. */
  public Caller customer() {
    return inRole(Role.CUSTOMER);
  }

  /** The caller, who must be a customer's user with this permission. */
  public Caller customer(Permission permission) {
    Caller caller = caller();
    if (!caller.may(permission)) {
      throw new RefusedException(RefusalCode.NOT_PERMITTED);
    }
    return caller;
  }

  /** The caller, who must be a reviewer or a customer's user with this permission. */
  public Caller reviewerOrCustomer(Permission permission) {
    Caller caller = caller();
    return caller.role() == Role.REVIEWER ? caller : customer(permission);
  }

  /** The caller, who must act in one of these roles. */
  public Caller inRole(Role... roles) {
    Caller caller = caller();
    if (!List.of(roles).contains(caller.role())) {
      throw new RefusedException(RefusalCode.NOT_PERMITTED);
    }
    return caller;
  }

  /** The caller as the authorizer found him. */
  public Caller caller() {
    return optionalCaller().orElseThrow(() -> new RefusedException(RefusalCode.NOT_PERMITTED));
  }

  Optional<Caller> optionalCaller() {
    return Callers.of(event);
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }
}
