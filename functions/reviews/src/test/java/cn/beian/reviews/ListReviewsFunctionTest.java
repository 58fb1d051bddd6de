package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GET /reviews. */
class ListReviewsFunctionTest extends HandlerContract {
  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  @Override
  protected RequestStreamHandler create() {
    return new ListReviewsFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.of(Role.REVIEWER);
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/reviews");
  }

  private String submitted() {
    return harness.seeds().submitted(HandlerHarness.anotherNumber()).id().value();
  }

  private void claim(String order) throws Exception {
    HttpEvent event = ReviewActContract.on(order, "POST", "/claim");
    harness.call(harness.make(ClaimReviewFunction::new), allowed(event)).done(200);
  }

  @Test
  void aLineTellsWhatAReviewerHasToKnow() throws Exception {
    String order = submitted();
    HandlerReply free = call(request()).done(200);
    Map<String, Object> line = HandlerJson.object(free.at("/items/0"));
    assertThat(line)
        .containsOnlyKeys(
            "orderId", "type", "province", "round", "since", "dueBy", "state", "nextCall", "late")
        .containsEntry("orderId", order)
        .containsEntry("province", "CN-GD")
        .containsEntry("late", false);
    claim(order);
    assertThat(call(request()).text("/items/0/claim/by")).isEqualTo("someone");
    harness.pass(Duration.ofHours(1));
    assertThat(call(request()).at("/items/0/claim")).as("lapsed").isNull();
  }

  @Test
  void whatIsLateIsListedByItself() throws Exception {
    String old = submitted();
    harness.pass(Duration.ofHours(3));
    String newer = submitted();
    assertThat(call(request().query("late", "true")).done(200).list("/items")).isEmpty();
    harness.pass(Duration.ofHours(22));
    HandlerReply all = call(request()).done(200);
    assertThat(all.each("/items", "/orderId")).containsExactly(old, newer);
    assertThat(all.each("/items", "/late")).containsExactly("true", "false");
    assertThat(call(request().query("late", "true")).each("/items", "/orderId"))
        .containsExactly(old);
    assertThat(call(request().query("late", "false")).list("/items")).hasSize(2);
  }

  @Test
  void whatIsDecidedIsNoLongerListed() throws Exception {
    String first = submitted();
    String second = submitted();
    harness.seeds().reject(new OrderId(first));
    assertThat(call(request()).each("/items", "/orderId")).containsExactly(second);
  }

  @Test
  void pagesTellEachOnceOldestFirst() throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(submitted());
    }
    assertThat(pages(null)).isEqualTo(all);
    assertThat(pages("CN-GD")).isEqualTo(all);
    assertThat(pages("CN-BJ")).isEmpty();
  }

  private List<String> pages(@Nullable String province) throws Exception {
    List<String> told = new ArrayList<>();
    String cursor = "";
    do {
      HttpEvent event = request().query("limit", "2");
      if (province != null) {
        event.query("province", province);
      }
      HandlerReply page = call(cursor.isEmpty() ? event : event.query("cursor", cursor)).done(200);
      told.addAll(page.each("/items", "/orderId"));
      cursor = page.at("/cursor") instanceof String next ? next : "";
    } while (!cursor.isEmpty());
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, /limit OUT_OF_RANGE",
    "limit, 101, /limit OUT_OF_RANGE",
    "cursor, garbage, /cursor NOT_ONE_OF",
    "province, GD, /province NOT_ONE_OF",
    "late, yes, /late NOT_TRUE_OR_FALSE"
  })
  void whatCannotBeReadIsNamed(String name, String value, String error) throws Exception {
    assertThat(call(request().query(name, value)).refused(400, "MALFORMED").errors())
        .containsExactly(error);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListReviewsFunction::new))
        .containsExactly("Query");
  }
}
