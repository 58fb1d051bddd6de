package cn.beian.bench.capacity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large a table's items are, as the database counts: names and values, in UTF-8. */
final class Sizes {
  private static final int KILOBYTE = 1024;

  private final List<Map<String, AttributeValue>> items;

  Sizes(List<Map<String, AttributeValue>> items) {
    this.items = items;
  }

  /** The kilobytes of an order. */
  int order() {
    return largest("ORDER");
  }

  /** The kilobytes of an order's sealed content. */
  int content() {
    return largest("CONTENT");
  }

  private int largest(String sortKey) {
    int largest =
        items.stream()
            .filter(item -> text(item, "sk").equals(sortKey))
            .mapToInt(Sizes::bytes)
            .max()
            .orElse(1);
    return Math.max(1, Math.ceilDiv(largest, KILOBYTE));
  }

  /** The kilobytes, rounded up, of all items whose partition key begins so, together. */
  int all(String partitionKey) {
    int all =
        items.stream()
            .filter(item -> text(item, "pk").startsWith(partitionKey))
            .mapToInt(Sizes::bytes)
            .sum();
    return Math.max(1, Math.ceilDiv(all, KILOBYTE));
  }

  /** The kilobytes of an item, rounded up. */
  static int rounded(Map<String, AttributeValue> item) {
    return Math.ceilDiv(bytes(item), KILOBYTE);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(each -> utf8(each.getKey()) + bytes(each.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> value.l().stream().mapToInt(each -> 1 + bytes(each)).sum() + 3;
      case BOOL, NUL -> 1;
      case M, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours has " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
