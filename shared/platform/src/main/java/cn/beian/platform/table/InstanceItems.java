package cn.beian.platform.table;

import static java.util.stream.Collectors.joining;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.QuotaDifference;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Instances as items. */
final class InstanceItems {
  private static final String DIFFERENCE =
      "ownerKey = :owner, ownerSort = :sort, freeCodesFound = :freeFound,"
          + " paidCodesFound = :paidFound, foundAt = :foundAt";
  private static final String NO_DIFFERENCE =
      "ownerKey, ownerSort, freeCodesFound, paidCodesFound, foundAt";

  private InstanceItems() {}

  /**
   * Everything the inventory says is set, and what it no longer says removed; the counts of codes
   * stay as they are.
   */
  static Update.Builder update(Instance instance, Due due) {
    Map<String, AttributeValue> known = known(instance, due);
    Map<String, AttributeValue> values = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    known.forEach((name, value) -> {
      names.put("#" + name, name);
      values.put(":" + name, value);
    });
    values.put(":none", AttributeValue.fromN("0"));
    return Update.builder()
        .key(Key.instance(instance.id()).toMap())
        .updateExpression(expression(known))
        .conditionExpression("attribute_not_exists(pk) OR #version < :version")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static String expression(Map<String, AttributeValue> known) {
    String sets =
        known.keySet().stream().map(name -> "#" + name + " = :" + name).collect(joining(", "));
    String unknown =
        Stream.of(Attribute.ORDER_AMOUNT_FEN, Attribute.IP_ADDRESS, Attribute.FIRST_MONTHS)
            .filter(name -> !known.containsKey(name))
            .collect(joining(", "));
    String counts =
        ", freeCodesIssued = if_not_exists(freeCodesIssued, :none)"
            + ", paidCodesBound = if_not_exists(paidCodesBound, :none)";
    return "SET " + sets + counts + (unknown.isEmpty() ? "" : " REMOVE " + unknown);
  }

  private static Map<String, AttributeValue> known(Instance instance, Due due) {
    Item item =
        Item.of(Key.instance(instance.id()))
            .with(Attribute.ACCOUNT, instance.account())
            .with(Attribute.PRODUCT, instance.product())
            .with(Attribute.REGION, instance.region())
            .with(Attribute.MAINLAND, instance.mainland())
            .with(Attribute.BILLING_MODE, instance.billingMode())
            .with(Attribute.MONTHS, instance.months())
            .with(Attribute.FIRST_MONTHS, instance.firstMonths())
            .with(Attribute.EXPIRES_ON, instance.expiresOn())
            .with(Attribute.PUBLIC_BANDWIDTH, instance.publicBandwidth())
            .with(Attribute.ORDER_AMOUNT_FEN, instance.orderAmountFen())
            .with(Attribute.IP_ADDRESS, instance.ipAddress())
            .with(Attribute.STATUS, instance.status())
            .with(Attribute.VERSION, instance.version());
    return withoutKey(due.on(item));
  }

  private static Map<String, AttributeValue> withoutKey(Item item) {
    Map<String, AttributeValue> attributes = new HashMap<>(item.toMap());
    attributes.remove(Attribute.PK);
    attributes.remove(Attribute.SK);
    return attributes;
  }

  /**
   * What a look at an instance changes, unless the instance has changed meanwhile.
   *
   * @param due when to look again; null for never
   */
  static UpdateItemRequest.Builder checked(QuotaDifference found, @Nullable Due due) {
    Instance read = found.instance();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":version", number(read.version()));
    values.put(":free", number(read.freeCodesIssued()));
    values.put(":paid", number(read.paidCodesBound()));
    return UpdateItemRequest.builder()
        .key(Key.instance(read.id()).toMap())
        .updateExpression(changes(found, due, values))
        .conditionExpression(
            "#version = :version AND freeCodesIssued = :free AND paidCodesBound = :paid")
        .expressionAttributeNames(Map.of("#version", Attribute.VERSION))
        .expressionAttributeValues(values);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /**
   * The expression of what a look changes.
   *
   * @param values gets the expression's values
   */
  private static String changes(
      QuotaDifference found, @Nullable Due due, Map<String, AttributeValue> values) {
    String set = "";
    String remove = "";
    if (due == null) {
      remove = "due, dueAt";
    } else {
      values.putAll(Table.values(":due", due.partition(), ":dueAt", due.sort()));
      set = "due = :due, dueAt = :dueAt";
    }
    if (found.none()) {
      remove = join(remove, NO_DIFFERENCE);
    } else {
      set = join(set, DIFFERENCE);
      difference(found, values);
    }
    return (set.isEmpty() ? "" : "SET " + set) + (remove.isEmpty() ? "" : " REMOVE " + remove);
  }

  private static String join(String some, String more) {
    return some.isEmpty() ? more : some + ", " + more;
  }

  private static void difference(QuotaDifference found, Map<String, AttributeValue> values) {
    values.putAll(
        Table.values(
            ":owner", Key.DIFFERENCES,
            ":sort", Key.instance(found.instance().id()).pk(),
            ":foundAt", found.foundAt().toString()));
    values.put(":freeFound", number(found.freeFound()));
    values.put(":paidFound", number(found.paidFound()));
  }

  static QuotaDifference difference(Item item) {
    return new QuotaDifference(
        read(item),
        item.count(Attribute.FREE_CODES_FOUND),
        item.count(Attribute.PAID_CODES_FOUND),
        item.instant(Attribute.FOUND_AT));
  }

  private static String id(Item item) {
    String pk = item.text(Attribute.PK);
    return pk.substring(pk.indexOf('#') + 1);
  }

  static Instance read(Item item) {
    Long firstMonths = item.optionalNumber(Attribute.FIRST_MONTHS);
    return new Instance(
        id(item),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.PRODUCT),
        item.text(Attribute.REGION),
        item.flag(Attribute.MAINLAND),
        item.choice(Attribute.BILLING_MODE, BillingMode.class),
        item.count(Attribute.MONTHS),
        firstMonths == null ? null : Math.toIntExact(firstMonths),
        item.day(Attribute.EXPIRES_ON),
        item.flag(Attribute.PUBLIC_BANDWIDTH),
        item.optionalNumber(Attribute.ORDER_AMOUNT_FEN),
        item.optionalText(Attribute.IP_ADDRESS),
        item.choice(Attribute.STATUS, Instance.Status.class),
        item.number(Attribute.VERSION),
        item.count(Attribute.FREE_CODES_ISSUED),
        item.count(Attribute.PAID_CODES_BOUND));
  }
}
