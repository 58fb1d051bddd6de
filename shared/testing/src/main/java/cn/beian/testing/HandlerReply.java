package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A handler's answer to the gateway. Reading one fails the test if it is no proxy answer, if an
 * error is no problem document in two languages, or if it tells anything of the inside.
 *
 * @param headers by name, whatever the case
 */
public record HandlerReply(int status, Map<String, String> headers, String text) {
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|cn\\.beian|software\\.amazon|\\bjava\\.|\\.java:|NullPointer|\\bat [a-z]+[./][a-z]|DynamoDb|Kms(Client|Key|Exception)",
          Pattern.CASE_INSENSITIVE);
  private static final String CALENDAR = "text/calendar; charset=utf-8";
  private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z0-9]+}");

  static HandlerReply read(byte[] answer) {
    Map<String, Object> event = HandlerJson.object(Json.read(answer));
    assertThat(event).containsOnlyKeys("statusCode", "headers", "body", "isBase64Encoded");
    assertThat(event.get("isBase64Encoded")).isEqualTo(false);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    HandlerJson.object(event.get("headers"))
        .forEach((name, value) -> headers.put(name, String.valueOf(value)));
    int status = (Integer) Objects.requireNonNull(event.get("statusCode"));
    HandlerReply reply = new HandlerReply(status, headers, String.valueOf(event.get("body")));
    reply.assertSound();
    return reply;
  }

  /** The body. */
  public Map<String, Object> body() {
    return HandlerJson.object(Json.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The value in the body at a JSON Pointer; null if there is none. */
  public @Nullable Object at(String pointer) {
    return HandlerJson.at(body(), pointer);
  }

  /** The value in the body at a JSON Pointer as text. */
  public String text(String pointer) {
    return String.valueOf(at(pointer));
  }

  /** The list in the body at a JSON Pointer. */
  public List<?> list(String pointer) {
    return at(pointer) instanceof List<?> list ? list : List.of();
  }

  /** What a member of every object in a list says. */
  public List<String> each(String list, String member) {
    return list(list).stream().map(one -> String.valueOf(HandlerJson.at(one, member))).toList();
  }

  /**
   * The paths of everything that is malformed, with their codes: {@code "/subject/name NOT_TEXT"}.
   */
  public List<String> errors() {
    return list("/errors").stream()
        .map(one -> HandlerJson.at(one, "/path") + " " + HandlerJson.at(one, "/code"))
        .toList();
  }

  /** Fails unless this is the answer to something that was done. */
  public HandlerReply done(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    return this;
  }

  /** Fails unless this is the problem with this code. */
  public HandlerReply refused(int expected, String code) {
    assertThat(status + " " + at("/code")).as(text).isEqualTo(expected + " " + code);
    return this;
  }

  private void assertSound() {
    assertThat(text).doesNotContainPattern(INSIDE);
    if (status < 400 && CALENDAR.equals(headers.get("Content-Type"))) {
      return;
    }
    assertThat(headers.get("Content-Type"))
        .isEqualTo(status < 400 ? "application/json" : "application/problem+json");
    if (status >= 400) {
      assertProblem();
    }
    for (String list : List.of("/errors", "/findings")) {
      list(list).forEach(HandlerReply::assertTexts);
    }
  }

  private void assertProblem() {
    assertThat(body())
        .containsKeys("title", "detail", "remedy", "correlationId")
        .containsEntry("status", status)
        .containsEntry("type", "urn:beian:problem:" + at("/code"));
    assertThat(text("/title")).isNotBlank();
    assertPair(at("/detail"));
    assertPair(at("/remedy"));
  }

  private static void assertTexts(@Nullable Object entry) {
    assertPair(HandlerJson.at(entry, "/message"));
    Object fix = HandlerJson.at(entry, "/fix");
    if (fix != null) {
      assertPair(fix);
    }
  }

  /** Fails unless it is a text in both languages with every slot filled. */
  public static void assertPair(@Nullable Object pair) {
    Map<String, Object> texts = HandlerJson.object(pair);
    assertThat(texts).containsOnlyKeys("zh-CN", "en");
    assertThat(texts.get("zh-CN")).asString().containsPattern("\\p{IsHan}");
    assertThat(texts.get("en")).asString().isNotBlank().doesNotContainPattern("\\p{IsHan}{8}");
    assertThat(texts.toString()).doesNotContainPattern(SLOT);
  }
}
