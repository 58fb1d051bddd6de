package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Table.PageOfItems;
import cn.beian.platform.table.Transaction.Unless;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Service codes in the table. */
public final class ServiceCodeTable implements ServiceCodeStore {
  private final Table table;

  public ServiceCodeTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<ServiceCode> find(String code) {
    return table.find(Key.serviceCode(code)).map(ServiceCodeTable::read);
  }

  @Override
  public Outcome<ServiceCode> issue(ServiceCode code, Instance read, int quota, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.update(count(read, quota), there -> Refusal.of(RefusalCode.BUSY));
    transaction.put(item(code), Unless.exists(there -> Refusal.of(RefusalCode.BUSY)));
    transaction.put(Events.item(Key.instanceEvent(code.instanceId(), event.id()), event));
    return transaction.commit(code, issued(code, quota - read.freeCodesIssued() - 1));
  }

  /** A page of the account's codes, newest first. */
  public Page<ServiceCode> ofAccount(AccountId account, int limit, @Nullable String cursor) {
    PageOfItems page = table.page(Ask.owned(Key.account(account), "CODE#"), limit, cursor);
    return Page.of(page, ServiceCodeTable::read);
  }

  /** What the issue of a code answers. */
  public static Map<String, Object> issued(ServiceCode code, int freeRemaining) {
    return new JsonMap()
        .with("serviceCode", code.code())
        .with("instanceId", code.instanceId())
        .with("kind", "FREE")
        .with("state", code.state())
        .with("issuedAt", code.issuedAt())
        .with("freeRemaining", freeRemaining)
        .build();
  }

  /**
   * Never more codes than the quota, and only while the instance is as it was when its conditions
   * were checked.
   */
  private static Update.Builder count(Instance read, int quota) {
    return Update.builder()
        .key(Key.instance(read.id()).toMap())
        .updateExpression("SET freeCodesIssued = freeCodesIssued + :one")
        .conditionExpression("#version = :version AND freeCodesIssued < :quota")
        .expressionAttributeNames(Map.of("#version", Attribute.VERSION))
        .expressionAttributeValues(
            Map.of(
                ":one", AttributeValue.fromN("1"),
                ":version", AttributeValue.fromN(Long.toString(read.version())),
                ":quota", AttributeValue.fromN(Integer.toString(quota))));
  }

  private static Item item(ServiceCode code) {
    return Item.of(Key.serviceCode(code.code()))
        .with(Attribute.OWNER_KEY, Key.account(code.account()))
        .with(Attribute.OWNER_SORT, Key.ownedCode(code.issuedAt(), code.code()))
        .with(Attribute.CODE, code.code())
        .with(Attribute.ACCOUNT, code.account())
        .with(Attribute.INSTANCE, code.instanceId())
        .with(Attribute.STATE, code.state())
        .with(Attribute.ISSUED_AT, code.issuedAt())
        .with(Attribute.ORDER, code.order())
        .with(Attribute.FILING_NUMBER, code.filingNumber());
  }

  private static ServiceCode read(Item item) {
    return new ServiceCode(
        item.text(Attribute.CODE),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.INSTANCE),
        item.choice(Attribute.STATE, ServiceCodeState.class),
        item.instant(Attribute.ISSUED_AT),
        item.optionalText(Attribute.ORDER),
        item.optionalText(Attribute.FILING_NUMBER));
  }
}
