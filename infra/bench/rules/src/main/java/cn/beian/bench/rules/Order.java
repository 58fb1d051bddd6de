package cn.beian.bench.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company's first filing with three websites of four domains each, made of the example in {@code
 * shared/rules}; every name, number and address in it is made up.
 */
final class Order {
  /** The day all orders are looked at. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)}");
  private static final String SERVICE_CODE = "32a43232-a888-88e8-b9ec-00888be80000";
  private static final String CHANGES = Resources.text("orders.json");

  private final Map<String, Object> tree;

  private Order() {
    String example = Resources.text("/beian/examples/company.json");
    this.tree =
        Resources.json(
            RELATIVE
                .matcher(example.replace("{serviceCode}", SERVICE_CODE))
                .replaceAll(match -> DAY.plusDays(Integer.parseInt(match.group(1))).toString()));
  }

  /** An order of a province that no rule refuses. */
  static Order valid(Province province) {
    return new Order().set("sites").set(province.code());
  }

  /** The same with fifteen mistakes. */
  static Order mistaken(Province province) {
    return valid(province).set("mistakes");
  }

  /** An order by its name in a benchmark: {@code valid} or {@code mistakes}. */
  static Order named(String name, Province province) {
    return switch (name) {
      case "valid" -> valid(province);
      case "mistakes" -> mistaken(province);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The order as JSON. */
  Map<String, Object> tree() {
    return tree;
  }

  /** The order as the rules take it. */
  Dossier dossier() {
    return new Dossier(FilingReader.read(JsonObject.root(tree)), OrderType.FIRST_FILING);
  }

  @SuppressWarnings("unchecked")
  private Order set(String name) {
    // Read anew for each order, which changes what it was given.
    return with((Map<String, Object>) Objects.requireNonNull(Resources.json(CHANGES).get(name)));
  }

  /**
   * The same order with these fields, by JSON Pointer; null removes one, and the position {@code -}
   * appends to a list.
   */
  Order with(Map<String, Object> changes) {
    changes.forEach(this::put);
    return this;
  }

  @SuppressWarnings("unchecked")
  private void put(String pointer, @Nullable Object value) {
    List<String> steps = Arrays.asList(pointer.substring(1).split("/"));
    Object node = tree;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node = child(node, step);
    }
    if (node instanceof List<?> list) {
      put((List<Object>) list, steps.getLast(), value);
    } else if (value == null) {
      ((Map<String, Object>) node).remove(steps.getLast());
    } else {
      ((Map<String, Object>) node).put(steps.getLast(), value);
    }
  }

  private static Object child(Object node, String step) {
    return node instanceof List<?> list
        ? list.get(Integer.parseInt(step))
        : Objects.requireNonNull(((Map<?, ?>) node).get(step), step);
  }

  private static void put(List<Object> list, String step, @Nullable Object value) {
    if (value == null) {
      list.remove(Integer.parseInt(step));
    } else if ("-".equals(step)) {
      list.add(value);
    } else {
      list.set(Integer.parseInt(step), value);
    }
  }
}
