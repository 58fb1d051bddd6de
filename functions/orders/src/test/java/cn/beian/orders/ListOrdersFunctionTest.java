package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerListContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GET /orders. */
class ListOrdersFunctionTest extends HandlerListContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListOrdersFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/orders");
  }

  @Override
  protected String lay(int account) {
    harness.seeds().abandonOpen(account);
    OrderId id =
        harness
            .seeds()
            .draft(account, HandlerSamples.company(harness.seeds().today(), "code", account))
            .id();
    return id.value();
  }

  @Override
  protected String id() {
    return "/orderId";
  }

  @Override
  protected List<String> members() {
    return Summaries.MEMBERS;
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListOrdersFunction::new))
        .containsExactly("Query");
  }
}
