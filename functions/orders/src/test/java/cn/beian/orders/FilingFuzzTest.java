package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies that were valid and then were damaged at random: whatever comes, the answer is JSON and
 * never 5xx.
 */
class FilingFuzzTest {
  private static final int BODIES = 60;

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @ParameterizedTest
  @ValueSource(longs = {20261121, 1, 2})
  void damagedContentIsAnsweredInGoodOrder(long seed) throws Exception {
    Random random = new Random(seed);
    RequestStreamHandler create = harness.make(CreateOrderFunction::new);
    RequestStreamHandler validate = harness.make(ValidateOrderFunction::new);
    for (int i = 0; i < BODIES; i++) {
      Map<String, Object> filing = SampleFilings.company(harness.seeds().today(), "code");
      for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
        damage(filing, random);
      }
      String body = text(filing, random);
      assertGoodOrder(validate, "/validations", body, seed);
      filing.remove("materials");
      assertGoodOrder(create, "/orders", text(filing, new Random(seed)), seed);
    }
  }

  private void assertGoodOrder(RequestStreamHandler handler, String path, String body, long seed)
      throws Exception {
    HandlerCaller caller = HandlerCaller.customer(HandlerHarness.anotherNumber());
    HandlerReply reply =
        harness.call(handler, caller.calls(LambdaEvents.http("POST", path).body(body)));
    assertThat(reply.status()).as("seed %d, %s with %s", seed, path, body).isIn(200, 201, 400, 413);
    assertThat(reply.body()).isNotEmpty();
  }

  /** Damages one value somewhere in the tree. */
  private static void damage(Object root, Random random) {
    Object node = root;
    while (random.nextInt(4) > 0) {
      List<Object> inner = containers(node);
      if (inner.isEmpty()) {
        break;
      }
      node = inner.get(random.nextInt(inner.size()));
    }
    damageIn(node, random);
  }

  @SuppressWarnings("unchecked")
  private static void damageIn(Object node, Random random) {
    if (node instanceof Map<?, ?> map && !map.isEmpty()) {
      List<String> names = new ArrayList<>(((Map<String, Object>) map).keySet());
      String name = names.get(random.nextInt(names.size()));
      Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) map;
      switch (random.nextInt(3)) {
        case 0 -> members.remove(name);
        case 1 -> members.put(name + random.nextInt(10), value(random));
        default -> members.put(name, value(random));
      }
    } else if (node instanceof List<?> list) {
      List<@Nullable Object> items = (List<@Nullable Object>) list;
      items.add(value(random));
    }
  }

  private static List<Object> containers(Object node) {
    List<Object> found = new ArrayList<>();
    Iterable<?> children =
        node instanceof Map<?, ?> map
            ? map.values()
            : node instanceof List<?> list ? list : List.of();
    for (Object child : children) {
      if (child instanceof Map<?, ?> || child instanceof List<?>) {
        found.add(child);
      }
    }
    return found;
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong();
      case 3 -> random.nextDouble() * 1e300;
      case 4 -> new BigInteger(400, random);
      case 5 -> "";
      case 6 -> " \t\n ";
      case 7 -> "x".repeat(random.nextInt(3000));
      case 8 -> "\u0000\u202e\ufeff\uffff😀".repeat(1 + random.nextInt(30));
      case 9 -> "{order}${x}%s\\u0000'\"<>";
      case 10 -> deep(random.nextInt(300));
      case 11 -> new ArrayList<>(List.of(1, "a", Map.of()));
      case 12 -> new HashMap<>(Map.of("name", "x", "", 1));
      default -> "2026-13-45";
    };
  }

  private static Object deep(int depth) {
    Object value = "x";
    for (int i = 0; i < depth; i++) {
      Object inner = value;
      value = i % 2 == 0 ? new ArrayList<>(List.of(inner)) : new HashMap<>(Map.of("a", inner));
    }
    return value;
  }

  /** The text, one time in four with a few characters changed as well. */
  private static String text(Map<String, Object> filing, Random random) {
    StringBuilder text = new StringBuilder(new String(Json.write(filing), StandardCharsets.UTF_8));
    if (random.nextInt(4) == 0) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(100)));
      }
    }
    return text.toString();
  }
}
