package cn.beian.platform.http;

import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.table.Page;
import java.util.Map;
import java.util.function.Function;

/** Turns outcomes into answers. */
public final class Answers {
  private final Problems problems;
  private final HttpRequest request;

  Answers(Problems problems, HttpRequest request) {
    this.problems = problems;
    this.request = request;
  }

  /** The value as shown by {@code view}, or the problem. */
  public <T> HttpResponse of(Outcome<T> outcome, Function<T, HttpResponse> view) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> view.apply(value);
      case Outcome.Refused<T>(Refusal refusal) -> problems.of(refusal, request.requestId());
    };
  }

  /** The order's summary with its version as ETag, or the problem. */
  public HttpResponse ofOrder(Outcome<Order> outcome) {
    return of(outcome, order -> order(200, order, OrderViews.summary(order)));
  }

  /** A new order's view, and where it is found. */
  public static HttpResponse created(Order order, Map<String, Object> view, String under) {
    return order(201, order, view).with("Location", under + order.id());
  }

  /** An order's view with its version as ETag. */
  public static HttpResponse order(int status, Order order, Map<String, Object> view) {
    return HttpResponse.json(status, view).with("ETag", "\"" + order.version() + "\"");
  }

  /** A page of a list. */
  public static <T> HttpResponse page(Page<T> page, Function<T, Map<String, Object>> view) {
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("items", page.items().stream().map(view).toList())
            .with("cursor", page.cursor())
            .build());
  }
}
