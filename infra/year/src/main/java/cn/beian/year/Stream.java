package cn.beian.year;

import cn.beian.platform.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table's stream: it keeps its order, and stops at what fails. */
final class Stream {
  private final List<Ledger.Written> waiting = new ArrayList<>();

  void add(Ledger.Written event) {
    waiting.add(event);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The first so many, which stay. */
  List<Ledger.Written> first(int most) {
    return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
  }

  /** These many are done with. */
  void passed(int count) {
    waiting.subList(0, count).clear();
  }

  /** How many of a batch were handled before the one that failed; none if the function died. */
  int failure(Optional<byte[]> answer, int size) {
    return answer
        .map(text -> Batch.named(text).stream().mapToInt(Integer::parseInt).min().orElse(size))
        .orElse(0);
  }

  /** A batch as Lambda hands it on; each record is named by its place. */
  static byte[] event(List<Ledger.Written> batch) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      records.add(
          Map.of(
              "dynamodb",
              Map.of("SequenceNumber", Integer.toString(i), "NewImage", image(batch.get(i)))));
    }
    return Json.write(Map.of("Records", records));
  }

  private static Map<String, Object> image(Ledger.Written event) {
    Map<String, Object> image = new HashMap<>();
    event
        .item()
        .forEach((name, value) -> {
          if (value.s() != null) {
            image.put(name, Map.of("S", value.s()));
          }
        });
    return image;
  }
}
