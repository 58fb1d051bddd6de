package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every answer about an order tells. */
final class Summaries {
  /** The members of a summary while the order has a deadline. */
  static final List<String> MEMBERS =
      List.of(
          "orderId",
          "type",
          "state",
          "turn",
          "version",
          "province",
          "createdAt",
          "changedAt",
          "deadline",
          "reasons");

  private Summaries() {}

  /** Fails unless it is the summary of an order in this state and version, with its ETag. */
  static void assertSummary(HandlerReply reply, String state, int version) {
    Map<String, Object> body = reply.body();
    assertThat(MEMBERS).containsAll(body.keySet());
    assertMembers(body, state, version);
    assertThat(reply.headers()).containsEntry("ETag", "\"" + version + "\"");
  }

  /**
   * As {@link #assertSummary}, with the members that the answer to a change of the content adds.
   */
  static void assertEdited(HandlerReply reply, int version) {
    Map<String, Object> body = new HashMap<>(reply.body());
    assertThat(HandlerJson.object(body.remove("progress")))
        .containsKeys("sections", "complete", "of", "text");
    assertThat(body.remove("nowIncomplete")).isNotNull();
    assertThat(MEMBERS).containsAll(body.keySet());
    assertMembers(body, "DRAFT", version);
    assertThat(reply.headers()).containsEntry("ETag", "\"" + version + "\"");
  }

  private static void assertMembers(Map<String, Object> body, String state, int version) {
    assertThat(body)
        .containsEntry("type", "FIRST_FILING")
        .containsEntry("state", state)
        .containsEntry("version", version)
        .containsEntry("province", "CN-GD")
        .containsKeys("orderId", "turn", "createdAt", "changedAt", "reasons");
    assertThat(String.valueOf(body.get("createdAt"))).matches("2026-\\d\\d-\\d\\dT[\\d:.]+Z");
    if (body.containsKey("deadline")) {
      assertThat(HandlerJson.object(body.get("deadline"))).containsOnlyKeys("kind", "at");
    }
  }
}
