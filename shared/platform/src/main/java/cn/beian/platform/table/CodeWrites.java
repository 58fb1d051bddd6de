package cn.beian.platform.table;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Service codes as writes of an order's transaction: BOUND to FILING and back, FILING to FILED for
 * ever.
 */
final class CodeWrites {
  private CodeWrites() {}

  static void add(Transaction transaction, Order order, Effect.OnCode effect) {
    switch (effect) {
      case Effect.TakeCode take -> takeCode(transaction, order, take);
      case Effect.ReleaseCode(String code) -> releaseCode(transaction, order, code);
      case Effect.SpendCode(String code, String number) ->
          spendCode(transaction, order, code, number);
    }
  }

  private static void takeCode(Transaction transaction, Order order, Effect.TakeCode take) {
    transaction.update(
        code(take.serviceCode(), ServiceCodeState.BOUND, ServiceCodeState.FILING, order)
            .updateExpression("SET #state = :to, orderId = :order")
            .conditionExpression("#state = :from"),
        there ->
            Refusal.blockedBy(
                RefusalCode.SERVICE_CODE_UNUSABLE,
                List.of(new Blocker("SERVICE_CODE", take.serviceCode(), null, null, take.path()))));
  }

  private static void releaseCode(Transaction transaction, Order order, String serviceCode) {
    transaction.update(
        code(serviceCode, ServiceCodeState.FILING, ServiceCodeState.BOUND, order)
            .updateExpression("SET #state = :to REMOVE orderId")
            .conditionExpression("#state = :from AND orderId = :order"),
        there -> EffectWrites.busy());
  }

  private static void spendCode(
      Transaction transaction, Order order, String serviceCode, String filingNumber) {
    Map<String, AttributeValue> values =
        new HashMap<>(values(ServiceCodeState.FILING, ServiceCodeState.FILED, order));
    values.put(":number", AttributeValue.fromS(filingNumber));
    transaction.update(
        code(serviceCode, ServiceCodeState.FILING, ServiceCodeState.FILED, order)
            .updateExpression("SET #state = :to, filingNumber = :number")
            .conditionExpression("#state = :from AND orderId = :order")
            .expressionAttributeValues(values),
        there -> EffectWrites.busy());
  }

  private static Update.Builder code(
      String serviceCode, ServiceCodeState from, ServiceCodeState to, Order order) {
    return Update.builder()
        .key(Key.serviceCode(serviceCode).toMap())
        .expressionAttributeNames(Map.of("#state", Attribute.STATE))
        .expressionAttributeValues(values(from, to, order));
  }

  private static Map<String, AttributeValue> values(
      ServiceCodeState from, ServiceCodeState to, Order order) {
    return Table.values(":from", from.name(), ":to", to.name(), ":order", order.id().value());
  }
}
