package cn.beian.platform.table;

import cn.beian.domain.order.Effect;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** SMS checks as writes of an order's transaction. */
final class CheckWrites {
  /** Checks are of no use once their window is over; they stay a while for questions. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final SealedContent sealed;

  CheckWrites(SealedContent sealed) {
    this.sealed = sealed;
  }

  void add(Transaction transaction, Effect.OnCheck effect) {
    switch (effect) {
      case Effect.OpenCheck(SmsCheck check, SmsSecret secret) -> open(transaction, check, secret);
      case Effect.ResendCheck(SmsCheck read, Instant at) -> renew(transaction, read, at);
      case Effect.PassCheck(SmsCheck check, Instant at) -> pass(transaction, check, at);
    }
  }

  private void open(Transaction transaction, SmsCheck check, SmsSecret secret) {
    Item item =
        Item.of(Key.check(check))
            .with(Attribute.OWNER_KEY, Key.contact(check.contact()))
            .with(Attribute.OWNER_SORT, Key.ownedCheck(check))
            .with(Attribute.CONTACT, check.contact())
            .with(Attribute.ORDER, check.order())
            .with(Attribute.SUBMISSION, check.submission())
            .with(Attribute.NUMBER, check.number())
            .with(Attribute.CHALLENGE, check.challenge())
            .with(Attribute.SENT_AT, check.sentAt())
            .with(Attribute.WRONG_ENTRIES, check.wrongEntries())
            .with(Attribute.SEALED, seal(check, secret))
            .with(Attribute.EXPIRES_AT, check.sentAt().plus(KEPT).getEpochSecond());
    transaction.put(item, Unless.exists(there -> EffectWrites.busy()));
  }

  private byte[] seal(SmsCheck check, SmsSecret secret) {
    return sealed.seal(
        Key.check(check),
        new JsonMap()
            .with("mobile", secret.mobile().value())
            .with("idLast6", secret.idLast6())
            .build());
  }

  /** It keeps its place in the contact's list, which is by the first sending. */
  private static void renew(Transaction transaction, SmsCheck read, Instant at) {
    SmsCheck next = read.resent(at);
    transaction.update(
        Update.builder()
            .key(Key.check(read).toMap())
            .updateExpression("SET challenge = :next, sentAt = :now, wrongEntries = :none")
            .conditionExpression("challenge = :seen AND attribute_not_exists(passedAt)")
            .expressionAttributeValues(
                Map.of(
                    ":seen", number(read.challenge()),
                    ":next", number(next.challenge()),
                    ":none", number(next.wrongEntries()),
                    ":now", AttributeValue.fromS(at.toString()))),
        there -> EffectWrites.busy());
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }

  /** Passed for good. It stays in the contact's list, so that a repeated entry finds it passed. */
  private static void pass(Transaction transaction, SmsCheck check, Instant at) {
    transaction.update(
        Update.builder()
            .key(Key.check(check).toMap())
            .updateExpression("SET passedAt = :now")
            .conditionExpression("challenge = :seen AND attribute_not_exists(passedAt)")
            .expressionAttributeValues(
                Map.of(
                    ":seen", number(check.challenge()),
                    ":now", AttributeValue.fromS(at.toString()))),
        there -> EffectWrites.busy());
  }
}
