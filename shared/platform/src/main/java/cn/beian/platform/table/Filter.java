package cn.beian.platform.table;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What of a list is shown: items whose attributes are one of the values named. It saves no reading,
 * only what is handed out.
 */
final class Filter {
  /** Lets everything pass. */
  static final Filter NONE = new Filter(new TreeMap<>());

  private final SortedMap<String, TreeSet<String>> wanted;

  private Filter(SortedMap<String, TreeSet<String>> wanted) {
    this.wanted = wanted;
  }

  /** This filter, and the attribute must also be this text; null asks for nothing. */
  Filter and(String attribute, @Nullable String value) {
    return value == null ? this : andOneOf(attribute, List.of(value));
  }

  /** This filter, and the attribute must also be one of these; none asks for nothing. */
  Filter andOneOf(String attribute, Collection<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    SortedMap<String, TreeSet<String>> more = new TreeMap<>(wanted);
    more.put(attribute, new TreeSet<>(values));
    return new Filter(more);
  }

  boolean isNone() {
    return wanted.isEmpty();
  }

  /** The same text for the same filter; empty for none. */
  String text() {
    return isNone() ? "" : wanted.toString();
  }

  void on(QueryRequest.Builder request) {
    if (!isNone()) {
      Map<String, String> names = new HashMap<>();
      wanted.keySet().forEach(name -> names.put("#" + name, name));
      request.expressionAttributeNames(names).filterExpression(expression());
    }
  }

  private String expression() {
    return wanted.entrySet().stream()
        .map(each -> "#" + each.getKey() + " IN (" + slots(each.getKey(), each.getValue()) + ")")
        .collect(joining(" AND "));
  }

  private static String slots(String attribute, Collection<String> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> slot(attribute, i))
        .collect(joining(", "));
  }

  private static String slot(String attribute, int index) {
    return ":" + attribute + index;
  }

  /** The values of its expression. */
  Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = new HashMap<>();
    wanted.forEach((attribute, texts) -> {
      int index = 0;
      for (String text : texts) {
        values.put(slot(attribute, index++), AttributeValue.fromS(text));
      }
    });
    return values;
  }
}
