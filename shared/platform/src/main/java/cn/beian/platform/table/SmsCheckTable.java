package cn.beian.platform.table;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** SMS checks in the table. */
public final class SmsCheckTable implements SmsCheckStore {
  private static final int MOST_ASKED = 20;
  private static final int LONGEST = 64;

  private final Table table;
  private final SealedContent sealed;

  public SmsCheckTable(Table table, SealedContent sealed) {
    this.table = table;
    this.sealed = sealed;
  }

  /**
   * The index finds them; each is read again as it is now, so that a count is never taken from an
   * older copy.
   */
  @Override
  public List<SmsCheck> ofContact(String contact) {
    return table.page(Ask.owned(Key.contact(contact), "CHECK#"), MOST_ASKED, null).items().stream()
        .map(SmsCheckTable::read)
        .map(check -> table.find(Key.check(check)).map(SmsCheckTable::read))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<SmsCheck> ofOrder(Order order) {
    return table.list(Key.order(order.id()).pk(), Key.checks(order.submission())).stream()
        .map(SmsCheckTable::read)
        .toList();
  }

  @Override
  public SmsSecret secret(SmsCheck check, String actor) {
    Key key = Key.check(check);
    Item item = table.find(key).orElseThrow(() -> new IllegalStateException("check is gone"));
    JsonObject json = sealed.open(item, key, actor);
    SmsSecret secret =
        new SmsSecret(
            new PhoneNumber(json.requiredText("mobile", LONGEST)),
            json.requiredText("idLast6", LONGEST));
    json.end();
    return secret;
  }

  @Override
  public boolean countWrongEntry(SmsCheck check) {
    return table.update(
        UpdateItemRequest.builder()
            .key(Key.check(check).toMap())
            .updateExpression("SET wrongEntries = :next")
            .conditionExpression(
                "wrongEntries = :seen AND challenge = :challenge AND attribute_not_exists(passedAt)")
            .expressionAttributeValues(counts(check)));
  }

  private static Map<String, AttributeValue> counts(SmsCheck seen) {
    return Map.of(
        ":seen", number(seen.wrongEntries()),
        ":next", number(seen.enteredWrongly().wrongEntries()),
        ":challenge", number(seen.challenge()));
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }

  private static SmsCheck read(Item item) {
    return new SmsCheck(
        item.text(Attribute.CONTACT),
        new OrderId(item.text(Attribute.ORDER)),
        item.count(Attribute.SUBMISSION),
        item.count(Attribute.NUMBER),
        item.count(Attribute.CHALLENGE),
        item.instant(Attribute.SENT_AT),
        item.count(Attribute.WRONG_ENTRIES),
        item.optionalInstant(Attribute.PASSED_AT));
  }
}
