package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.Objects;

/** Service codes as items. */
final class ServiceCodeItems {
  private ServiceCodeItems() {}

  /**
   * A paid code waits for the day after its last, or for the next sweep if that is past.
   *
   * @param today the day it is granted
   * @param shards over how many partitions a day's deadlines are spread
   */
  static Item paid(ServiceCode code, LocalDate today, int shards) {
    LocalDate end = Objects.requireNonNull(code.expiresOn(), "last day").plusDays(1);
    return due(code, end.isBefore(today) ? today : end, shards).on(endless(code));
  }

  /** A code that waits for no day. */
  static Item endless(ServiceCode code) {
    return Item.of(Key.serviceCode(code.code()))
        .with(Attribute.OWNER_KEY, Key.account(code.account()))
        .with(Attribute.OWNER_SORT, Key.ownedCode(code.issuedAt(), code.code()))
        .with(Attribute.CODE, code.code())
        .with(Attribute.ACCOUNT, code.account())
        .with(Attribute.KIND, code.kind())
        .with(Attribute.INSTANCE, code.instanceId())
        .with(Attribute.PRODUCT, code.product())
        .with(Attribute.STATE, code.state())
        .with(Attribute.ISSUED_AT, code.issuedAt())
        .with(Attribute.EXPIRES_ON, code.expiresOn())
        .with(Attribute.ORDER, code.order())
        .with(Attribute.FILING_NUMBER, code.filingNumber());
  }

  /** Where a code waits for a day. */
  static Due due(ServiceCode code, LocalDate day, int shards) {
    return Due.of(Due.Kind.SERVICE_CODE, code.code(), ShanghaiDays.startOf(day), shards);
  }

  /** What makes a code one of an instance's. */
  static Item tie(ServiceCode code, String instanceId) {
    return Item.of(Key.instanceCode(instanceId, code.code())).with(Attribute.CODE, code.code());
  }

  static ServiceCode read(Item item) {
    return new ServiceCode(
        item.text(Attribute.CODE),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.choice(Attribute.KIND, CodeKind.class),
        item.optionalText(Attribute.INSTANCE),
        item.optionalText(Attribute.PRODUCT),
        item.choice(Attribute.STATE, ServiceCodeState.class),
        item.instant(Attribute.ISSUED_AT),
        item.has(Attribute.EXPIRES_ON) ? item.day(Attribute.EXPIRES_ON) : null,
        item.optionalText(Attribute.ORDER),
        item.optionalText(Attribute.FILING_NUMBER));
  }
}
