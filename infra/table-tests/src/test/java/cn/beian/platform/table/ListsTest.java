package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Message;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Ulids;
import cn.beian.platform.json.MalformedException;
import cn.beian.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class ListsTest {
  private static final AccountId A = new AccountId("a");

  private final Agency agency = Agency.open();

  private interface Pages<T> {
    Page<T> page(int limit, @Nullable String cursor);
  }

  /** Every page, one after the other. */
  private static <T> List<T> all(Pages<T> pages, int limit) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> page = pages.page(limit, cursor);
      assertThat(page.items().size()).isLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = page.cursor();
    } while (cursor != null);
    return all;
  }

  private List<Order> elevenOrders() {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      agency.clock.advance(Duration.ofMillis(1));
      Order order = agency.draft("a", agency.filing("", Agency.domain()));
      done(agency.abandon.abandon(customer("a"), order.id()));
      orders.addFirst(agency.order(order.id()));
      agency.draft("other-" + i, agency.filing("", Agency.domain()));
    }
    return orders;
  }

  @Test
  void pagesOfOrdersCoverEverythingOnceNewestFirst() {
    List<Order> orders = elevenOrders();
    for (int limit : List.of(1, 2, 3, 5, 10, 11, 12, 100)) {
      assertThat(all((most, cursor) -> agency.orders.ofAccount(A, most, cursor), limit))
          .as("limit %s", limit)
          .isEqualTo(orders);
    }
  }

  @Test
  void ordersAreReadAtOnceAndEachIsUnderstoodByItself() {
    List<Order> orders = elevenOrders();
    OrderId broken = orders.get(4).id();
    agency.table.update(
        UpdateItemRequest.builder()
            .key(Key.order(broken).toMap())
            .updateExpression("SET createdAt = :nothing")
            .expressionAttributeValues(Table.values(":nothing", "")));
    List<OrderId> ids = new ArrayList<>(orders.stream().map(Order::id).toList());
    ids.add(orders.getFirst().id());
    ids.add(new OrderId("nobody"));
    var found = agency.orders.findAll(ids);
    assertThat(found.apply(new OrderId("nobody"))).isEmpty();
    assertThatThrownBy(() -> found.apply(broken)).isInstanceOf(RuntimeException.class);
    assertThat(orders)
        .filteredOn(order -> !order.id().equals(broken))
        .allSatisfy(order -> assertThat(found.apply(order.id())).contains(order));
  }

  @Test
  void codesAreListedNewestFirstWhateverTheFractionOfTheSecond() {
    List<String> issued = new ArrayList<>();
    for (String at :
        List.of(
            "2026-11-02T02:00:00Z",
            "2026-11-02T02:00:00.000000001Z",
            "2026-11-02T02:00:00.1Z",
            "2026-11-02T02:00:00.123Z",
            "2026-11-02T02:00:00.123456Z",
            "2026-11-02T02:00:01Z")) {
      agency.clock.set(Instant.parse(at));
      agency.instance("i-" + at, "a");
      issued.addFirst(
          done(agency.issue.issue(customer("a"), "i-" + at, 1)).codes().getFirst().code());
    }
    agency.code();
    assertThat(all((most, cursor) -> agency.codes.ofAccount(A, CodeFilter.ALL, most, cursor), 4))
        .extracting(ServiceCode::code)
        .isEqualTo(issued);
  }

  @Test
  void messagesAreKeptOnceAndListedNewestFirst() {
    List<String> ids = new ArrayList<>();
    Ulids ulids = new Ulids(agency.clock);
    for (int i = 0; i < 7; i++) {
      agency.clock.advance(Duration.ofMillis(1));
      Message message =
          new Message(
              ulids.next(),
              A,
              "ORDER_SUBMITTED",
              EventType.ORDER_SUBMITTED,
              "o-" + i,
              agency.clock.instant(),
              Map.of("number", "a=b"),
              null);
      agency.messages.keep(message, true, List.of());
      agency.messages.keep(
          new Message(
              message.id(),
              A,
              "ORDER_EXPIRED",
              EventType.ORDER_EXPIRED,
              "again",
              message.at(),
              Map.of(),
              null),
          true,
          List.of());
      ids.addFirst(message.id());
    }
    List<Message> all = all((most, cursor) -> agency.messages.ofAccount(A, most, cursor), 3);
    assertThat(all).extracting(Message::id).isEqualTo(ids);
    assertThat(all)
        .allSatisfy(each -> assertThat(each.parameters()).containsEntry("number", "a=b"));
    assertThat(agency.messages.unread(A)).isEqualTo(7);
    assertThat(agency.messages.ofAccount(new AccountId("b"), 10, null).items()).isEmpty();
  }

  @Test
  void aCursorOfAnotherAccountIsRefused() {
    elevenOrders();
    String cursor = agency.orders.ofAccount(A, 2, null).cursor();
    assertThatThrownBy(() -> agency.orders.ofAccount(new AccountId("b"), 2, cursor))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    elevenOrders();
    String cursor = agency.orders.ofAccount(A, 2, null).cursor();
    assertThatThrownBy(() -> agency.codes.ofAccount(A, CodeFilter.ALL, 2, cursor))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> agency.messages.ofAccount(A, 2, cursor))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "not base 64 !",
        "e30",
        "[]",
        "{",
        "{}",
        "null",
        "7",
        "{\"ownerKey\":\"ACCOUNT#a\"}",
        "{\"ownerKey\":null}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":null,\"pk\":\"p\",\"sk\":\"s\"}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"\",\"pk\":\"p\",\"sk\":\"s\"}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"ORDER#x\",\"pk\":\"\",\"sk\":\"s\"}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"ORDER#x\",\"pk\":\"p\",\"sk\":7}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"ORDER#x\",\"pk\":\"p\"}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"ORDER#x\",\"pk\":\"p\",\"sk\":\"s\",\"x\":\"y\"}",
        "{\"ownerKey\":\"ACCOUNT#a\",\"ownerSort\":\"CODE#x\",\"pk\":\"p\",\"sk\":\"s\"}",
        "{\"pk\":\"ACCOUNT#a\",\"sk\":\"MESSAGE#x\"}",
      })
  void garbageIsRefused(String garbage) {
    String encoded =
        Base64.getUrlEncoder().encodeToString(garbage.getBytes(StandardCharsets.UTF_8));
    for (String cursor : List.of(garbage, encoded)) {
      assertThatThrownBy(() -> agency.orders.ofAccount(A, 2, cursor))
          .as(cursor)
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void anOverlongCursorIsRefused() {
    assertThatThrownBy(() -> agency.orders.ofAccount(A, 2, "e".repeat(100_000)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void idsSortByTimeAndDoNotRepeat() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    Ulids ulids = new Ulids(clock);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      clock.advance(Duration.ofMillis(1 + random.nextLong(1L << random.nextInt(1, 30))));
      ids.add(ulids.next());
    }
    assertThat(ids).as("seed %s", seed).isSorted();
    Set<String> sameMoment = new HashSet<>();
    Collections.addAll(sameMoment, ids.toArray(String[]::new));
    for (int i = 0; i < 10_000; i++) {
      sameMoment.add(ulids.next());
    }
    assertThat(sameMoment).hasSize(20_000).allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
  }
}
