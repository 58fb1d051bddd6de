package cn.beian.platform.table;

import static java.util.stream.Collectors.joining;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.JsonMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Instances in the table. */
public final class InstanceTable implements InstanceStore {
  private final Table table;

  public InstanceTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Instance> find(String id) {
    return table.find(Key.instance(id)).map(item -> read(id, item));
  }

  /** Everything the inventory says is set; the count of codes given out stays as it is. */
  @Override
  public boolean register(Instance instance, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.update(update(instance), there -> Refusal.of(RefusalCode.STALE_VERSION));
    transaction.put(Events.item(Key.instanceEvent(instance.id(), event.id()), event));
    Outcome<Instance> outcome = transaction.commit(instance, view(instance, true));
    return switch (outcome) {
      case Outcome.Done<Instance> _ -> true;
      case Outcome.Refused<Instance>(Refusal refusal) -> {
        if (refusal.code() != RefusalCode.STALE_VERSION) {
          throw new TableBusyException();
        }
        yield false;
      }
    };
  }

  /** What a registration answers. */
  public static Map<String, Object> view(Instance instance, boolean applied) {
    return new JsonMap()
        .with("instanceId", instance.id())
        .with("version", instance.version())
        .with("applied", applied)
        .build();
  }

  private static Update.Builder update(Instance instance) {
    Map<String, AttributeValue> known = known(instance);
    Map<String, AttributeValue> values = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    known.forEach((name, value) -> {
      names.put("#" + name, name);
      values.put(":" + name, value);
    });
    values.put(":none", AttributeValue.fromN("0"));
    names.put("#free", Attribute.FREE_CODES_ISSUED);
    return Update.builder()
        .key(Key.instance(instance.id()).toMap())
        .updateExpression(expression(known))
        .conditionExpression("attribute_not_exists(pk) OR #version < :version")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  /**
   * Sets what is known, removes what the inventory no longer says, and begins the count of codes.
   */
  private static String expression(Map<String, AttributeValue> known) {
    String sets =
        known.keySet().stream().map(name -> "#" + name + " = :" + name).collect(joining(", "));
    String unknown =
        Stream.of(Attribute.ORDER_AMOUNT_FEN, Attribute.IP_ADDRESS)
            .filter(name -> !known.containsKey(name))
            .collect(joining(", "));
    String remove = unknown.isEmpty() ? "" : " REMOVE " + unknown;
    return "SET " + sets + ", #free = if_not_exists(#free, :none)" + remove;
  }

  private static Map<String, AttributeValue> known(Instance instance) {
    Map<String, AttributeValue> known =
        new HashMap<>(
            Item.of(Key.instance(instance.id()))
                .with(Attribute.ACCOUNT, instance.account())
                .with(Attribute.PRODUCT, instance.product())
                .with(Attribute.REGION, instance.region())
                .with(Attribute.MAINLAND, instance.mainland())
                .with(Attribute.BILLING_MODE, instance.billingMode())
                .with(Attribute.MONTHS, instance.months())
                .with(Attribute.EXPIRES_ON, instance.expiresOn())
                .with(Attribute.PUBLIC_BANDWIDTH, instance.publicBandwidth())
                .with(Attribute.ORDER_AMOUNT_FEN, instance.orderAmountFen())
                .with(Attribute.IP_ADDRESS, instance.ipAddress())
                .with(Attribute.VERSION, instance.version())
                .toMap());
    known.remove(Attribute.PK);
    known.remove(Attribute.SK);
    return known;
  }

  private static Instance read(String id, Item item) {
    return new Instance(
        id,
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.PRODUCT),
        item.text(Attribute.REGION),
        item.flag(Attribute.MAINLAND),
        item.choice(Attribute.BILLING_MODE, BillingMode.class),
        item.count(Attribute.MONTHS),
        item.day(Attribute.EXPIRES_ON),
        item.flag(Attribute.PUBLIC_BANDWIDTH),
        item.optionalNumber(Attribute.ORDER_AMOUNT_FEN),
        item.optionalText(Attribute.IP_ADDRESS),
        item.number(Attribute.VERSION),
        item.count(Attribute.FREE_CODES_ISSUED));
  }
}
