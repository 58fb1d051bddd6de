package cn.beian.platform.rules;

import cn.beian.domain.concurrency.Concurrency;
import cn.beian.domain.concurrency.Scope;
import cn.beian.domain.concurrency.TogetherRow;
import cn.beian.domain.concurrency.WayOut;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may run together, from {@code beian/concurrency.json}. */
public final class Concurrencies {
  private static final String ANY = "*";
  private static final String FILED_RECORD = "FILED_RECORD";
  private static final int MOST = 100;
  private static final int LONGEST = 1024;

  private Concurrencies() {}

  /**
   * Reads the table.
   *
   * @throws cn.beian.platform.json.MalformedException if it is not as it should be
   */
  public static Concurrency load() {
    JsonObject file = JsonObject.root(Resources.json("concurrency.json").orElseThrow());
    Map<WayOut.Kind, WayOut> texts = texts(required(file, "texts"));
    Concurrency table =
        new Concurrency(
            file.objects("rows", MOST).stream().map(Concurrencies::row).toList(),
            byState(required(file, "ways"), texts),
            ways(file, "waysOfAnotherAccount", texts),
            ways(file, "waysOfAnotherAccountsRecord", texts));
    file.text("sources", LONGEST);
    file.end();
    return table;
  }

  private static TogetherRow row(JsonObject json) {
    List<String> running = json.requiredTexts("running", MOST);
    List<String> orders = running.stream().filter(name -> !name.equals(FILED_RECORD)).toList();
    return new TogetherRow(
        json.requiredChoice("scope", Scope.class),
        types(json.requiredTexts("wanted", MOST)),
        types(orders),
        running.contains(FILED_RECORD),
        json.requiredFlag("together"),
        text(required(json, "why")),
        json.requiredTexts("sources", MOST));
  }

  private static Set<OrderType> types(List<String> names) {
    Set<OrderType> types = EnumSet.noneOf(OrderType.class);
    for (String name : names) {
      types.addAll(
          name.equals(ANY) ? EnumSet.allOf(OrderType.class) : Set.of(OrderType.valueOf(name)));
    }
    return types;
  }

  private static Map<OrderState, List<WayOut>> byState(
      JsonObject json, Map<WayOut.Kind, WayOut> texts) {
    Map<OrderState, List<WayOut>> byState = new EnumMap<>(OrderState.class);
    for (OrderState state : OrderState.values()) {
      byState.put(state, ways(json, state.name(), texts));
    }
    return byState;
  }

  private static List<WayOut> ways(JsonObject json, String name, Map<WayOut.Kind, WayOut> texts) {
    return json.parsedTexts(name, MOST, text -> Parse.choice(WayOut.Kind.class, text)).stream()
        .map(kind -> Objects.requireNonNull(texts.get(kind)))
        .toList();
  }

  private static Map<WayOut.Kind, WayOut> texts(JsonObject json) {
    Map<WayOut.Kind, WayOut> texts = new EnumMap<>(WayOut.Kind.class);
    for (WayOut.Kind kind : WayOut.Kind.values()) {
      texts.put(kind, new WayOut(kind, text(required(json, kind.name()))));
    }
    return texts;
  }

  private static Text text(JsonObject pair) {
    return new Text(pair.requiredText("zh-CN", LONGEST), pair.requiredText("en", LONGEST));
  }

  private static JsonObject required(JsonObject json, String name) {
    return Objects.requireNonNull(json.object(name), name);
  }
}
