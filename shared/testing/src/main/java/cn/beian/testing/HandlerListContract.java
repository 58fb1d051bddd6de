package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every list keeps beside {@link HandlerContract}: pages, their size, and cursors that only
 * their owner can use.
 */
public abstract class HandlerListContract extends HandlerContract {
  private static final int ITEMS = 5;

  /**
   * Lays down one more item of this account.
   *
   * @return what the list shows of it at {@link #id}
   */
  protected abstract String lay(int account);

  /** JSON Pointer, in an item, to what tells it from others. */
  protected abstract String id();

  /** The names of an item's members. */
  protected abstract List<String> members();

  @Override
  protected final boolean readsBody() {
    return false;
  }

  private HandlerReply page(int account, String limit, String cursor) throws Exception {
    HttpEvent event = request().query("limit", limit);
    if (!cursor.isEmpty()) {
      event.query("cursor", cursor);
    }
    return harness.call(handler(), HandlerCaller.customer(account).calls(event));
  }

  /** The answer where there is nothing. */
  protected Map<String, Object> emptyList() {
    return Map.of("items", List.of());
  }

  @Test
  void aListMayBeEmpty() throws Exception {
    HandlerReply reply = page(HandlerHarness.anotherNumber(), "20", "").done(200);
    assertThat(reply.body()).isEqualTo(emptyList());
  }

  @Test
  void pagesTellEveryItemOnceNewestFirst() throws Exception {
    int account = HandlerHarness.anotherNumber();
    List<String> laid = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      laid.addFirst(lay(account));
    }
    lay(HandlerHarness.anotherNumber());
    List<String> told = new ArrayList<>();
    String cursor = "";
    do {
      HandlerReply page = page(account, "2", cursor).done(200);
      assertThat(page.list("/items")).hasSizeBetween(1, 2);
      told.addAll(page.each("/items", id()));
      cursor = page.at("/cursor") instanceof String next ? next : "";
    } while (!cursor.isEmpty());
    assertThat(told).isEqualTo(laid);
  }

  @Test
  void itemsHaveTheirMembersAndNoOthers() throws Exception {
    int account = HandlerHarness.anotherNumber();
    lay(account);
    HandlerReply page = page(account, "100", "").done(200);
    assertThat(HandlerJson.object(page.at("/items/0"))).containsOnlyKeys(members());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "abc", "", " 5", "007", "1e1", "99999999999"})
  void limitsAreFrom1To100(String limit) throws Exception {
    HandlerReply reply = page(harness.number(), limit, "").refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/limit OUT_OF_RANGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "%%%",
        "bnVsbA",
        "[]",
        "{}",
        "{\"pk\":null,\"sk\":null,\"ownerKey\":null}",
        "{\"ownerKey\":\"ACCOUNT#{me}\",\"pk\":\"ACCOUNT#{me}\"}",
        "{\"ownerKey\":\"ACCOUNT#{me}\",\"ownerSort\":\"ZZZ\",\"pk\":\"ACCOUNT#{me}\",\"sk\":\"ZZZ\"}",
        "{\"ownerKey\":\"ACCOUNT#{me}\",\"ownerSort\":null,\"pk\":\"ACCOUNT#{me}\",\"sk\":null}",
        "{\"ownerKey\":\"ACCOUNT#{me}\",\"ownerSort\":\"\",\"pk\":\"ACCOUNT#{me}\",\"sk\":\"\"}",
        "{\"ownerKey\":\"ACCOUNT#{me}\",\"ownerSort\":{},\"pk\":\"ACCOUNT#{me}\",\"sk\":[1]}",
        "{\"pk\":\"ACCOUNT#{me}\",\"sk\":\"MESSAGE#\",\"more\":\"x\"}"
      })
  void cursorsThatAreNoneAreRefused(String text) throws Exception {
    String clear = text.replace("{me}", HandlerSeeds.account(harness.number()));
    String cursor =
        clear.startsWith("{") || clear.startsWith("[")
            ? Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(clear.getBytes(StandardCharsets.UTF_8))
            : clear;
    HandlerReply reply = page(harness.number(), "2", cursor).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/cursor NOT_ONE_OF");
  }

  @Test
  void cursorsLongerThanAnyOfOursAreRefused() throws Exception {
    page(harness.number(), "2", "A".repeat(3000)).refused(400, "MALFORMED");
  }

  @Test
  void anothersCursorIsRefused() throws Exception {
    int other = HandlerHarness.anotherNumber();
    lay(other);
    lay(other);
    String cursor = page(other, "1", "").done(200).text("/cursor");
    HandlerReply reply = page(harness.number(), "1", cursor).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/cursor NOT_ONE_OF");
  }

  @Test
  void cursorsTellNothingPersonal() throws Exception {
    int account = HandlerHarness.anotherNumber();
    lay(account);
    lay(account);
    String cursor = page(account, "1", "").done(200).text("/cursor");
    Object clear = Json.read(Base64.getUrlDecoder().decode(cursor));
    assertThat(HandlerSamples.personal(LocalDate.EPOCH)).noneMatch(String.valueOf(clear)::contains);
  }
}
