package cn.beian.year;

import cn.beian.domain.order.Order;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.InboxTable;
import java.util.List;

/** Decisions of administrations, told over the extension channel and kept in the inbox. */
final class Bureau {
  private final InboxTable inbox;

  Bureau(World world) {
    inbox = world.wiring.inbox();
  }

  void approves(Order order, String subjectNumber, List<String> serviceNumbers) {
    keep(
        new JsonMap()
            .with("submissionId", order.submissionId())
            .with("outcome", "APPROVED")
            .with("subjectNumber", subjectNumber)
            .with("serviceNumbers", serviceNumbers));
  }

  void rejects(Order order) {
    keep(
        new JsonMap()
            .with("submissionId", order.submissionId())
            .with("outcome", "REJECTED")
            .with(
                "reasons",
                List.of(new JsonMap().with("code", "MADE_UP").with("text", "made up").build())));
  }

  private void keep(JsonMap decision) {
    byte[] body = Json.write(decision.build());
    if (!inbox.knows(body)) {
      inbox.keep(body, "bureau");
    }
  }
}
