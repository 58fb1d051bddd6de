package cn.beian.platform.table;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.Passage;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Party;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.platform.filing.Reasons;
import cn.beian.platform.json.JsonMap;
import java.util.Map;

/** An order as its callers see it, without its content. */
public final class OrderViews {
  private OrderViews() {}

  /** What every write answers and every list shows. */
  public static Map<String, Object> summary(Order order) {
    Province province = order.province();
    Deadline deadline = order.deadline();
    return new JsonMap()
        .with("orderId", order.id())
        .with("type", order.type())
        .with("target", order.target())
        .with("state", order.state())
        .with("turn", order.state().turn())
        .with("version", order.version())
        .with("province", province == null ? null : province.code())
        .with("openedByProvider", order.openedBy() == null ? null : true)
        .with("createdAt", order.createdAt())
        .with("changedAt", order.changedAt())
        .with("postponedTo", order.postponedTo())
        .with("deadline", deadline == null ? null : deadline(deadline))
        .with("reasons", order.reasons().stream().map(Reasons::view).toList())
        .build();
  }

  /**
   * A line of an order's history: what happened, when, by whom, and why. Which of the provider's
   * people did it is for reviewers alone.
   */
  public static Map<String, Object> event(Event event, Caller caller) {
    JsonMap view = new JsonMap().with("type", event.type()).with("at", event.at());
    Passage passage = event.passage();
    if (passage == null) {
      return view.build();
    }
    return view.with("actor", actor(event.actor(), passage.by(), caller))
        .with("from", passage.from())
        .with("to", passage.to())
        .with("reasons", passage.reasons().stream().map(Reasons::write).toList())
        .build();
  }

  private static Map<String, Object> actor(String id, Party by, Caller caller) {
    boolean named =
        switch (by) {
          case CUSTOMER, SYSTEM -> true;
          case REVIEWER -> reviewer(caller);
          case CONTACT -> false;
        };
    return new JsonMap().with("role", by).with("id", named ? id : null).build();
  }

  /** What was let pass and when; who did it and why is for reviewers alone. */
  public static Map<String, Object> override(RuleOverride override, Caller caller) {
    return new JsonMap()
        .with("ruleId", override.ruleId())
        .with("path", override.path())
        .with("at", override.at())
        .with("by", reviewer(caller) ? override.by() : null)
        .with("reason", reviewer(caller) ? override.reason() : null)
        .build();
  }

  private static boolean reviewer(Caller caller) {
    return caller.role() == Role.REVIEWER;
  }

  private static Map<String, Object> deadline(Deadline deadline) {
    return new JsonMap().with("kind", deadline.kind()).with("at", deadline.at()).build();
  }
}
