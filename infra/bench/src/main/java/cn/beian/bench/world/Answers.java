package cn.beian.bench.world;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells a success from anything else, so that no error path is measured. */
final class Answers {
  static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static final List<String> BAD_NEWS =
      List.of("\"valid\":false", "\"free\":{\"eligible\":false");

  private Answers() {}

  /**
   * Looks at an answer.
   *
   * @throws IllegalStateException if it is not the success that the function is for
   */
  static void expectSuccess(String function, byte[] answer) {
    if (!success(answer)) {
      throw new IllegalStateException(function + " answered " + new String(answer, UTF_8));
    }
  }

  /** Whether the caller was refused with good reason. */
  static boolean refused(byte[] answer) {
    return tree(answer).path("statusCode").asInt() == 422;
  }

  private static boolean success(byte[] answer) {
    JsonNode tree = tree(answer);
    if (tree.has("statusCode")) {
      return tree.path("statusCode").asInt() / 100 == 2
          && BAD_NEWS.stream().noneMatch(tree.path("body").asText()::contains);
    }
    if (tree.has("batchItemFailures")) {
      return tree.path("batchItemFailures").isEmpty();
    }
    return tree.has("policyDocument") || tree.has("planned");
  }

  private static JsonNode tree(byte[] answer) {
    try {
      return Json.read(answer);
    } catch (UncheckedIOException notJson) {
      return Json.object();
    }
  }
}
