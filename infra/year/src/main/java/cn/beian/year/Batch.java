package cn.beian.year;

import cn.beian.platform.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Batches of messages as Lambda hands them to functions, and what functions answer to them. */
final class Batch {
  private Batch() {}

  static byte[] event(List<Queues.Message> messages) {
    return Json.write(Map.of("Records", messages.stream().map(Batch::record).toList()));
  }

  private static Map<String, Object> record(Queues.Message message) {
    return Map.of(
        "messageId", message.id,
        "receiptHandle", message.id,
        "body", message.body,
        "attributes", Map.of("ApproximateReceiveCount", Integer.toString(message.received)));
  }

  /** The ids of those that come again: all, if the function died. */
  static Set<String> failures(Optional<byte[]> answer, List<Queues.Message> messages) {
    return answer
        .map(Batch::named)
        .orElseGet(() -> messages.stream().map(each -> each.id).collect(Collectors.toSet()));
  }

  /** The ids that the answer names. */
  static Set<String> named(byte[] answer) {
    Set<String> named = new HashSet<>();
    if (Json.read(answer) instanceof Map<?, ?> json
        && json.get("batchItemFailures") instanceof List<?> failures) {
      for (Object each : failures) {
        if (each instanceof Map<?, ?> failure) {
          named.add(String.valueOf(failure.get("itemIdentifier")));
        }
      }
    }
    return named;
  }
}
