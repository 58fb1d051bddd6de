package cn.beian.platform.table;

import cn.beian.domain.order.Order;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.platform.table.Transaction.Unless;

/** Reviewers' records of what they let pass, as items of their order's partition. */
final class OverrideItems {
  private OverrideItems() {}

  static void add(Transaction transaction, Order order, RuleOverride override) {
    Item item =
        Item.of(Key.override(order.id(), override))
            .with(Attribute.RULE, override.ruleId())
            .with(Attribute.PATH, override.path())
            .with(Attribute.VALUE_HASH, override.valueHash())
            .with(Attribute.ACTOR, override.by())
            .with(Attribute.AT, override.at())
            .with(Attribute.REASON, override.reason());
    transaction.put(item, Unless.exists(there -> EffectWrites.busy()));
  }

  static RuleOverride read(Item item) {
    return new RuleOverride(
        item.text(Attribute.RULE),
        item.text(Attribute.PATH),
        item.text(Attribute.VALUE_HASH),
        item.text(Attribute.ACTOR),
        item.instant(Attribute.AT),
        item.text(Attribute.REASON));
  }
}
