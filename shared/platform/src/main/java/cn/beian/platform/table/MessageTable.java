package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.Message;
import cn.beian.domain.notice.MessageBox;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Table.PageOfItems;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Accounts' messages in the table, and how many of them are unread. */
public final class MessageTable implements MessageBox {
  /** How many messages are marked at once. */
  public static final int MOST_READ = 50;

  private final Table table;
  private final DeliveryTable deliveries;

  public MessageTable(Table table, DeliveryTable deliveries) {
    this.table = table;
    this.deliveries = deliveries;
  }

  @Override
  public void keep(Message message, boolean inSite, List<Delivery> outside) {
    Transaction transaction = new Transaction(table);
    Unless unlessKept = Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION));
    if (inSite) {
      transaction.put(item(message), unlessKept);
      count(transaction, message.account(), 1);
    }
    outside.forEach(each -> transaction.put(deliveries.item(each), unlessKept));
    Transaction.applied(transaction.commit(message, Map.of()));
  }

  private static void count(Transaction transaction, AccountId account, int more) {
    transaction.update(
        Update.builder()
            .key(Key.inbox(account).toMap())
            .updateExpression("ADD unread :more")
            .expressionAttributeValues(
                Map.of(":more", AttributeValue.fromN(Integer.toString(more)))),
        there -> Refusal.of(RefusalCode.BUSY));
  }

  private static Item item(Message message) {
    return Item.of(Key.message(message.account(), message.id()))
        .with(Attribute.EVENT_ID, message.id())
        .with(Attribute.ACCOUNT, message.account())
        .with(Attribute.NOTICE, message.notice())
        .with(Attribute.TYPE, message.type())
        .with(Attribute.SUBJECT_ID, message.subjectId())
        .with(Attribute.AT, message.at())
        .with(Attribute.READ_AT, message.readAt())
        .with(Attribute.PARAMETERS, pairs(message.parameters()));
  }

  /** A page of the account's messages, newest first. */
  public Page<Message> ofAccount(AccountId account, int limit, @Nullable String cursor) {
    PageOfItems page = table.page(Ask.within(Key.account(account), Key.MESSAGE), limit, cursor);
    return Page.of(page, MessageTable::read);
  }

  /** How many of the account's messages are unread. */
  public long unread(AccountId account) {
    return table.find(Key.inbox(account)).map(item -> item.number(Attribute.UNREAD)).orElse(0L);
  }

  /**
   * Marks messages as read, all or none; one that was read before keeps its time.
   *
   * @param ids at most {@link #MOST_READ}
   * @return how many were unread; MESSAGE_NOT_FOUND if one is not the account's
   */
  public Outcome<Integer> read(AccountId account, Set<String> ids, Instant now) {
    return Attempts.whileOvertaken(() -> mark(account, ids, now));
  }

  private Outcome<Integer> mark(AccountId account, Set<String> ids, Instant now) {
    List<Message> found =
        table.findAll(ids.stream().map(id -> Key.message(account, id)).toList()).stream()
            .map(MessageTable::read)
            .toList();
    if (found.size() < ids.size()) {
      return Outcome.refused(RefusalCode.MESSAGE_NOT_FOUND);
    }
    List<Message> unread = found.stream().filter(message -> message.readAt() == null).toList();
    if (unread.isEmpty() && Repetition.current() == null) {
      return Outcome.done(0);
    }
    Transaction transaction = new Transaction(table);
    unread.forEach(message -> mark(transaction, message, now));
    if (!unread.isEmpty()) {
      count(transaction, account, -unread.size());
    }
    return transaction.commit(unread.size(), Map.of("read", unread.size()));
  }

  private static void mark(Transaction transaction, Message message, Instant now) {
    transaction.update(
        Update.builder()
            .key(Key.message(message.account(), message.id()).toMap())
            .updateExpression("SET readAt = :now")
            .conditionExpression("attribute_exists(pk) AND attribute_not_exists(readAt)")
            .expressionAttributeValues(Table.values(":now", now.toString())),
        there -> Refusal.of(RefusalCode.STALE_VERSION));
  }

  private static Message read(Item item) {
    return new Message(
        item.text(Attribute.EVENT_ID),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.NOTICE),
        item.choice(Attribute.TYPE, EventType.class),
        item.text(Attribute.SUBJECT_ID),
        item.instant(Attribute.AT),
        parameters(item),
        item.optionalInstant(Attribute.READ_AT));
  }

  static List<String> pairs(Map<String, String> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs;
  }

  static Map<String, String> parameters(Item item) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : item.texts(Attribute.PARAMETERS)) {
      int end = pair.indexOf('=');
      parameters.put(pair.substring(0, end), pair.substring(end + 1));
    }
    return parameters;
  }
}
