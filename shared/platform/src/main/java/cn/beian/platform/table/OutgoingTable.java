package cn.beian.platform.table;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import cn.beian.domain.upload.Upload;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Transaction.Unless;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What orders are called at the administrations, in the table. */
public final class OutgoingTable implements OutgoingStore {
  private final Table table;

  public OutgoingTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Outgoing> of(OrderId order) {
    return table.find(Key.outgoing(order)).map(item -> outgoing(order, item));
  }

  @Override
  public Optional<Outgoing> named(Province province, Operation operation, String name) {
    return table
        .find(BureauKey.named(province, operation, name))
        .map(item -> item.text(Attribute.SUBMISSION_ID))
        .flatMap(this::submission);
  }

  @Override
  public Optional<Outgoing> holding(String domain) {
    return DomainName.of(domain)
        .map(name -> Key.lock(new Lock(Lock.Kind.DOMAIN, name.lockKey())))
        .flatMap(table::find)
        .map(lock -> lock.optionalText(Attribute.ORDER))
        .flatMap(order -> of(new OrderId(order)));
  }

  @Override
  public Optional<Outgoing> sent(Province province, long sequence) {
    // On its way first: it may be accepted between the two looks.
    return inFlight(province, sequence)
        .or(() -> table.find(BureauKey.sent(province, sequence)))
        .map(item -> item.text(Attribute.SUBMISSION_ID))
        .flatMap(this::submission);
  }

  /** A file may be refused before it is written that it was accepted. */
  private Optional<Item> inFlight(Province province, long sequence) {
    return table
        .find(BureauKey.channel(province))
        .filter(item -> item.has(Attribute.SEQUENCE))
        .filter(item -> item.number(Attribute.SEQUENCE) == sequence);
  }

  /** Empty if the order was sent anew since. */
  private Optional<Outgoing> submission(String id) {
    return of(OrderId.ofSubmission(id)).filter(outgoing -> outgoing.submissionId().equals(id));
  }

  @Override
  public long reserve(int count) {
    UpdateItemResponse answer =
        table
            .client()
            .updateItem(request ->
                request
                    .tableName(table.name())
                    .key(BureauKey.ownIds().toMap())
                    .updateExpression("ADD #last :count")
                    .expressionAttributeNames(Map.of("#last", Attribute.LAST))
                    .expressionAttributeValues(
                        Map.of(":count", AttributeValue.fromN(Integer.toString(count))))
                    .returnValues(ReturnValue.UPDATED_NEW));
    return Item.read(answer.attributes()).number(Attribute.LAST) - count + 1;
  }

  @Override
  public boolean save(Outgoing next) {
    Transaction transaction = new Transaction(table);
    transaction.put(item(next), asRead(next));
    return Transaction.applied(transaction.commit(next, Map.of()));
  }

  @Override
  public Outcome<Channel> begin(Channel next, Outgoing outgoing) {
    Transaction transaction = new Transaction(table);
    ChannelTable.add(transaction, next);
    transaction.put(item(outgoing), asRead(outgoing));
    for (String name : outgoing.names()) {
      transaction.put(
          name(outgoing, name),
          new Unless(
              "attribute_not_exists(pk) OR submissionId = :value OR awaited = :closed",
              Map.of(
                  ":value", AttributeValue.fromS(outgoing.submissionId()),
                  ":closed", AttributeValue.fromBool(false)),
              there -> Refusal.of(RefusalCode.ANOTHER_ORDER_IN_PROGRESS)));
    }
    return transaction.commit(next, Map.of());
  }

  static void add(Transaction transaction, Effect.OnUpload effect) {
    switch (effect) {
      case Effect.QueueUpload(Province province, String submission) ->
          transaction.put(
              Item.of(BureauKey.waiting(province, submission))
                  .with(Attribute.SUBMISSION_ID, submission));
      case Effect.DropUpload(Province province, String submission) ->
          transaction.delete(BureauKey.waiting(province, submission));
      case Effect.AcceptUpload(Channel next, Upload upload) -> {
        ChannelTable.add(transaction, next);
        transaction.put(ChannelTable.sent(next.province(), upload));
        transaction.delete(BureauKey.waiting(next.province(), upload.submissionId()));
      }
      case Effect.CloseUpload(Outgoing closed) -> close(transaction, closed);
    }
  }

  /** Its names are free for the next one. */
  private static void close(Transaction transaction, Outgoing closed) {
    transaction.put(item(closed), asRead(closed));
    for (String name : closed.names()) {
      transaction.update(
          Update.builder()
              .key(BureauKey.named(closed.province(), closed.operation(), name).toMap())
              .updateExpression("SET awaited = :closed")
              .conditionExpression("submissionId = :submission")
              .expressionAttributeValues(
                  Map.of(
                      ":closed", AttributeValue.fromBool(false),
                      ":submission", AttributeValue.fromS(closed.submissionId()))),
          there -> Refusal.of(RefusalCode.STALE_VERSION));
    }
  }

  private static Unless asRead(Outgoing next) {
    return next.version() == 1
        ? Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION))
        : Unless.changed(next.version() - 1);
  }

  private static Item name(Outgoing outgoing, String name) {
    return Item.of(BureauKey.named(outgoing.province(), outgoing.operation(), name))
        .with(Attribute.SUBMISSION_ID, outgoing.submissionId())
        .with(Attribute.AWAITED, true);
  }

  private static Item item(Outgoing outgoing) {
    return Item.of(Key.outgoing(outgoing.order()))
        .with(Attribute.SUBMISSION, outgoing.submission())
        .with(Attribute.PROVINCE, outgoing.province())
        .with(Attribute.OPERATION, outgoing.operation())
        .with(Attribute.NAMES, outgoing.names().stream().sorted().toList())
        .with(Attribute.IDS, Json.text(new TreeMap<>(outgoing.ids())))
        .with(Attribute.AWAITED, outgoing.open())
        .with(Attribute.APPROVED, outgoing.approved())
        .with(Attribute.SUBJECT_NUMBER, outgoing.subjectNumber())
        .with(Attribute.SERVICE_NUMBERS, Json.text(byText(outgoing.serviceNumbers())))
        .with(Attribute.DROPPED, outgoing.dropped().stream().map(OutgoingTable::text).toList())
        .with(Attribute.VERSION, outgoing.version());
  }

  private static Map<String, String> byText(Map<Integer, String> numbers) {
    Map<String, String> byText = new TreeMap<>();
    numbers.forEach((place, number) -> byText.put(place.toString(), number));
    return byText;
  }

  private static String text(Loss loss) {
    return loss.code() + " " + loss.path();
  }

  private static Loss loss(String text) {
    int blank = text.indexOf(' ');
    return new Loss(text.substring(0, blank), text.substring(blank + 1), false);
  }

  private static Outgoing outgoing(OrderId order, Item item) {
    return new Outgoing(
        order,
        item.count(Attribute.SUBMISSION),
        item.choice(Attribute.PROVINCE, Province.class),
        item.choice(Attribute.OPERATION, Operation.class),
        Set.copyOf(item.texts(Attribute.NAMES)),
        members(
            item.text(Attribute.IDS), Function.identity(), value -> ((Number) value).longValue()),
        heard(item),
        item.texts(Attribute.DROPPED).stream().map(OutgoingTable::loss).toList(),
        item.number(Attribute.VERSION));
  }

  private static Outgoing.Heard heard(Item item) {
    return new Outgoing.Heard(
        item.flag(Attribute.AWAITED),
        item.flag(Attribute.APPROVED),
        item.optionalText(Attribute.SUBJECT_NUMBER),
        members(item.text(Attribute.SERVICE_NUMBERS), Integer::valueOf, Object::toString));
  }

  private static <K, V> Map<K, V> members(
      String json, Function<String, K> key, Function<Object, V> value) {
    JsonObject object = Json.readObject(json.getBytes(StandardCharsets.UTF_8));
    Map<K, V> members = new HashMap<>();
    object
        .members()
        .forEach((name, each) -> members.put(key.apply((String) name), value.apply(each)));
    return members;
  }
}
