package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Message;
import cn.beian.domain.notice.MessageBox;
import cn.beian.platform.table.Table.PageOfItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Accounts' messages in the table. */
public final class MessageTable implements MessageBox {
  private final Table table;

  public MessageTable(Table table) {
    this.table = table;
  }

  @Override
  public void keep(Message message) {
    Item item = item(message);
    try {
      table
          .client()
          .putItem(request ->
              request
                  .tableName(table.name())
                  .item(item.toMap())
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException kept) {
      return;
    }
  }

  private static Item item(Message message) {
    List<String> parameters = new ArrayList<>();
    message.parameters().forEach((name, value) -> parameters.add(name + "=" + value));
    return Item.of(Key.message(message.account(), message.id()))
        .with(Attribute.EVENT_ID, message.id())
        .with(Attribute.ACCOUNT, message.account())
        .with(Attribute.TYPE, message.type())
        .with(Attribute.SUBJECT_ID, message.subjectId())
        .with(Attribute.AT, message.at())
        .with(Attribute.PARAMETERS, parameters);
  }

  /** A page of the account's messages, newest first. */
  public Page<Message> ofAccount(AccountId account, int limit, @Nullable String cursor) {
    PageOfItems page = table.page(Ask.within(Key.account(account), Key.MESSAGE), limit, cursor);
    return Page.of(page, MessageTable::read);
  }

  private static Message read(Item item) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : item.texts(Attribute.PARAMETERS)) {
      int end = pair.indexOf('=');
      parameters.put(pair.substring(0, end), pair.substring(end + 1));
    }
    return new Message(
        item.text(Attribute.EVENT_ID),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.choice(Attribute.TYPE, EventType.class),
        item.text(Attribute.SUBJECT_ID),
        item.instant(Attribute.AT),
        parameters);
  }
}
