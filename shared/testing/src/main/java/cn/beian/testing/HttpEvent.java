package cn.beian.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the event of one HTTP request as a REST API's proxy integration sends it. */
public final class HttpEvent {
  private final APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
  private final ProxyRequestContext context = new ProxyRequestContext();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> pathParameters = new LinkedHashMap<>();
  private final Map<String, List<String>> query = new LinkedHashMap<>();

  HttpEvent(String method, String path) {
    event.withHttpMethod(method).withPath(path).withResource(path).withIsBase64Encoded(false);
    context
        .withHttpMethod(method)
        .withPath("/local" + path)
        .withResourcePath(path)
        .withStage("local")
        .withApiId("local")
        .withAccountId("000000000000")
        .withProtocol("HTTP/1.1")
        .withRequestId("00000000-0000-4000-8000-000000000000")
        .withIdentity(new RequestIdentity().withSourceIp("127.0.0.1"));
  }

  /** The same from another address. */
  public HttpEvent from(String address) {
    context.setIdentity(new RequestIdentity().withSourceIp(address));
    return this;
  }

  /** The route's template, such as {@code /orders/{orderId}}. */
  public HttpEvent resource(String resource) {
    event.setResource(resource);
    context.setResourcePath(resource);
    return this;
  }

  /** One value of a path parameter, decoded. */
  public HttpEvent pathParameter(String name, String value) {
    pathParameters.put(name, value);
    return this;
  }

  /** One query parameter, decoded; of a repeated one the last counts, and all are told. */
  public HttpEvent query(String name, String value) {
    query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    return this;
  }

  /** One header; of a repeated one the last counts. */
  public HttpEvent header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The body, as text. */
  public HttpEvent body(@Nullable String body) {
    event.setBody(body);
    return this;
  }

  /** The gateway's id of the request. */
  public HttpEvent requestId(String requestId) {
    context.setRequestId(requestId);
    return this;
  }

  /** What the authorizer said of the caller: role such as CUSTOMER, actions separated by commas. */
  public HttpEvent caller(String account, String user, String role, String actions) {
    return authorizer(
        Map.of(
            "principalId",
            user,
            "account",
            account,
            "user",
            user,
            "role",
            role,
            "actions",
            actions));
  }

  /** The authorizer's context, as given. */
  public HttpEvent authorizer(Map<String, Object> values) {
    context.setAuthorizer(values);
    return this;
  }

  /** The event's bytes. */
  public byte[] toJson() {
    event.setHeaders(headers.isEmpty() ? null : headers);
    event.setMultiValueHeaders(headers.isEmpty() ? null : lists(headers));
    event.setPathParameters(pathParameters.isEmpty() ? null : pathParameters);
    event.setQueryStringParameters(query.isEmpty() ? null : lasts(query));
    event.setMultiValueQueryStringParameters(query.isEmpty() ? null : query);
    event.setRequestContext(context);
    return LambdaEvents.json(event);
  }

  private static Map<String, String> lasts(Map<String, List<String>> values) {
    Map<String, String> lasts = new LinkedHashMap<>();
    values.forEach((name, each) -> lasts.put(name, each.getLast()));
    return lasts;
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
