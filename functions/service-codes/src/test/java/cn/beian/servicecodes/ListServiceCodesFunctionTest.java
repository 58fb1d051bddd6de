package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerListContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GET /service-codes. */
class ListServiceCodesFunctionTest extends HandlerListContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListServiceCodesFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.SERVICE_CODES;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/service-codes");
  }

  @Override
  protected String lay(int account) {
    return harness.seeds().code(account);
  }

  @Override
  protected String id() {
    return "/serviceCode";
  }

  @Override
  protected List<String> members() {
    return List.of(
        "serviceCode", "kind", "state", "instanceId", "product", "issuedAt", "ipAddress");
  }

  @Test
  void aSpentCodeTellsItsOrderAndNumber() throws Exception {
    int number = HandlerHarness.anotherNumber();
    String order = harness.seeds().approved(number).id().value();
    HttpEvent event = HandlerCaller.customer(number).calls(request());
    HandlerReply reply = harness.call(handler(), event).done(200);
    assertThat(HandlerJson.object(reply.at("/items/0")))
        .containsEntry("state", "FILED")
        .containsEntry("orderId", order)
        .containsEntry("filingNumber", HandlerSeeds.subjectNumber(number) + "-1");
  }

  private HandlerReply list(Map<String, String> query) throws Exception {
    HttpEvent event = request();
    query.forEach(event::query);
    return call(event);
  }

  private List<String> listed(Map<String, String> query) throws Exception {
    return list(query).done(200).each("/items", "/serviceCode");
  }

  @Test
  void filtersByWhatEveryCodeShows() throws Exception {
    Stock stock = new Stock(harness);
    String instance = stock.exhausted(harness.number());
    List<String> free = stock.codes(harness.number());
    List<String> paid = stock.bought(harness.number(), 3);
    stock.bind(harness.number(), instance, paid.subList(0, 1));
    String nat = stock.told(harness.number(), instance + "-nat", Map.of("product", "nat-gateway"));
    List<String> ofNat = stock.issue(harness.number(), nat, 1);
    List<String> bound = new ArrayList<>(free);
    bound.add(paid.getFirst());
    assertThat(listed(Map.of("instanceId", instance))).containsExactlyInAnyOrderElementsOf(bound);
    bound.addAll(ofNat);
    assertThat(listed(Map.of("state", "BOUND"))).containsExactlyInAnyOrderElementsOf(bound);
    assertThat(listed(Map.of("kind", "PAID"))).containsExactlyInAnyOrderElementsOf(paid);
    assertThat(listed(Map.of("state", "UNBOUND,FILED")))
        .containsExactlyInAnyOrderElementsOf(paid.subList(1, 3));
    assertThat(listed(Map.of("product", "nat-gateway"))).isEqualTo(ofNat);
    assertThat(listed(Map.of("kind", "PAID", "product", "ecs", "state", "BOUND,UNBOUND")))
        .isEqualTo(paid.subList(0, 1));
    assertThat(listed(Map.of("kind", "FREE", "state", "REFUNDED"))).isEmpty();
    assertThat(listed(Map.of("instanceId", "i-nobody"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind,free",
    "kind,''",
    "state,''",
    "state,bound",
    "state,'BOUND,'",
    "state,'BOUND, FILED'",
    "instanceId,a b",
    "instanceId,''",
    "product,é"
  })
  void aFilterOfNoValueIsNamedByItsParameter(String name, String value) throws Exception {
    assertThat(list(Map.of(name, value)).refused(400, "MALFORMED").errors())
        .containsExactly("/" + name + " NOT_ONE_OF");
  }

  @Test
  void filteredPagesTellEveryMatchOnceNewestFirst() throws Exception {
    List<String> laid = new ArrayList<>();
    Stock stock = new Stock(harness);
    String instance = stock.exhausted(harness.number());
    for (int i = 0; i < 5; i++) {
      laid.addFirst(stock.bought(harness.number(), 1).getFirst());
      String other = stock.told(harness.number(), instance + "-" + i, Map.of());
      stock.issue(harness.number(), other, 3);
    }
    assertThat(pages(Map.of("kind", "PAID"), 2)).isEqualTo(laid);
    assertThat(pages(Map.of("kind", "FREE"), 3)).hasSize(20).doesNotHaveDuplicates();
  }

  private List<String> pages(Map<String, String> filter, int limit) throws Exception {
    List<String> told = new ArrayList<>();
    Map<String, String> query = new HashMap<>(filter);
    query.put("limit", Integer.toString(limit));
    do {
      HandlerReply page = list(query).done(200);
      assertThat(page.list("/items")).hasSizeBetween(0, limit);
      told.addAll(page.each("/items", "/serviceCode"));
      query.put("cursor", page.at("/cursor") instanceof String next ? next : "");
    } while (!"".equals(query.get("cursor")));
    return told;
  }

  /** 600 codes of another kind lie before the only match: more than one request looks at. */
  @Test
  void aPageMayBeEmptyAndStillHaveANextOne() throws Exception {
    Stock stock = new Stock(harness);
    String free = harness.seeds().code(harness.number());
    for (int i = 0; i < 12; i++) {
      stock.bought(harness.number(), 50);
    }
    harness.watch().reset();
    HandlerReply first = list(Map.of("kind", "FREE")).done(200);
    assertThat(harness.watch().operations())
        .containsExactly("Query", "Query", "Query", "Query", "Query");
    assertThat(first.list("/items")).isEmpty();
    HandlerReply second = list(Map.of("kind", "FREE", "cursor", first.text("/cursor"))).done(200);
    assertThat(second.each("/items", "/serviceCode")).containsExactly(free);
    assertThat(second.at("/cursor")).isNull();
  }

  @Test
  void aCursorBelongsToItsFilter() throws Exception {
    Stock stock = new Stock(harness);
    stock.bought(harness.number(), 3);
    String paid = list(Map.of("kind", "PAID", "limit", "1")).done(200).text("/cursor");
    String all = list(Map.of("limit", "1")).done(200).text("/cursor");
    assertRefused(Map.of("cursor", paid));
    assertRefused(Map.of("cursor", paid, "kind", "FREE"));
    assertRefused(Map.of("cursor", paid, "kind", "PAID", "state", "UNBOUND"));
    assertRefused(Map.of("cursor", all, "kind", "PAID"));
    list(Map.of("cursor", paid, "kind", "PAID", "limit", "2")).done(200);
  }

  private void assertRefused(Map<String, String> query) throws Exception {
    assertThat(list(query).refused(400, "MALFORMED").errors())
        .containsExactly("/cursor NOT_ONE_OF");
  }

  @Test
  void tellsTheAddressOfOnesOwnInstancesOnly() throws Exception {
    Stock stock = new Stock(harness);
    int number = harness.number();
    harness.seeds().approved(number);
    String bare = stock.told(number, "i-bare-" + number, Map.of("ipAddress", ""));
    stock.issue(number, bare, 1);
    stock.bought(number, 1);
    assertThat(list(Map.of()).done(200).each("/items", "/ipAddress"))
        .containsExactly("null", "null", "192.0.2.10");
    String buyer = HandlerSeeds.account(HandlerHarness.anotherNumber());
    stock.told(number, "i-" + number, Map.of("accountId", buyer, "version", 2));
    assertThat(list(Map.of("state", "FILED")).done(200).at("/items/0/ipAddress")).isNull();
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListServiceCodesFunction::new))
        .containsExactly("Query");
  }
}
