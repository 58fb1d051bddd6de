package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Draws {@code docs/order-states.md} from the transition table. With {@code -Dbeian.write=true} it
 * writes the page.
 */
class OrderStatesPageTest {
  private static final String FIRST =
      """
      # The states of an order

      Drawn from `OrderTransitions` by `OrderStatesPageTest`, which fails when this page differs. To draw it anew:
      `mvn -B -pl shared/domain -am verify -Dtest=OrderStatesPageTest -Dbeian.write=true -Dsurefire.failIfNoSpecifiedTests=false`

      """;

  @Test
  void thePageShowsTheTable() throws IOException {
    Path page = root().resolve("docs").resolve("order-states.md");
    String drawn = draw();
    if (Boolean.getBoolean("beian.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, drawn);
    }
    assertThat(page).content().isEqualToNormalizingNewlines(drawn);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String draw() {
    List<String> lines = new ArrayList<>();
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    lines.add("  [*] --> DRAFT");
    arrows()
        .forEach((ends, actions) -> lines.add("  " + ends + " : " + String.join(", ", actions)));
    for (OrderState state : OrderState.values()) {
      if (state.ended()) {
        lines.add("  " + state + " --> [*]");
      }
    }
    lines.add("```");
    turns(lines);
    rows(lines);
    return FIRST + String.join("\n", lines) + "\n";
  }

  /**
   * One arrow for all the actions that lead from one state to another; actions that stay are in the
   * table only.
   */
  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    for (OrderTransition row : sorted()) {
      if (row.from() != row.to()) {
        arrows
            .computeIfAbsent(row.from() + " --> " + row.to(), ends -> new ArrayList<>())
            .add(row.action().name());
      }
    }
    return arrows;
  }

  private static void turns(List<String> lines) {
    lines.add("");
    lines.add("| state | whose turn |");
    lines.add("|---|---|");
    for (OrderState state : OrderState.values()) {
      lines.add("| " + state + " | " + state.turn() + " |");
    }
  }

  private static void rows(List<String> lines) {
    lines.add("");
    lines.add("| from | action | orders | to | event | locks and codes |");
    lines.add("|---|---|---|---|---|---|");
    for (OrderTransition row : sorted()) {
      lines.add(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  row.from(), row.action(), row.course(), row.to(), row.event(), row.holdings()));
    }
  }

  /**
   * By state and action: the table takes some of its rows from a set, whose order may be another in
   * the next run.
   */
  private static List<OrderTransition> sorted() {
    return OrderTransitions.table().stream()
        .sorted(
            Comparator.comparing(OrderTransition::from)
                .thenComparing(OrderTransition::action)
                .thenComparing(OrderTransition::course))
        .toList();
  }
}
