package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;

/** Filed records as items. */
final class RecordItems {
  private static final String DEREGISTERED = ServiceRecord.State.DEREGISTERED.name();

  private final int shards;

  /**
   * @param shards over how many partitions a day's comparisons are spread
   */
  RecordItems(int shards) {
    this.shards = shards;
  }

  void add(Transaction transaction, Effect.OnRecord effect) {
    switch (effect) {
      case Effect.FileSubject(SubjectRecord subject) -> put(transaction, subject);
      case Effect.FileService(ServiceRecord service) ->
          transaction.put(item(service), Unless.exists(there -> taken()));
      case Effect.ChangeSubject(SubjectRecord read, SubjectRecord changed) ->
          transaction.put(item(changed), asRead(read));
      case Effect.ChangeService(ServiceRecord read, ServiceRecord changed) ->
          transaction.put(item(changed), asRead(read));
      case Effect.EndSubject(SubjectRecord read) -> {
        transaction.put(item(read).with(Attribute.STATE, DEREGISTERED), asRead(read));
        transaction.delete(Key.accountSubject(read.account()));
        transaction.delete(Key.comparison(read.filingNumber()));
      }
    }
  }

  /** The subject, and the account's pointer to it: an account holds one subject. */
  private void put(Transaction transaction, SubjectRecord subject) {
    Item pointer =
        Item.of(Key.accountSubject(subject.account()))
            .with(Attribute.FILING_NUMBER, subject.filingNumber());
    transaction.put(item(subject), Unless.exists(there -> taken()));
    transaction.put(pointer, Unless.exists(there -> Refusal.of(RefusalCode.ALREADY_FILED)));
    Instant tomorrow = ShanghaiDays.startOf(ShanghaiDays.of(subject.filedAt()).plusDays(1));
    transaction.put(comparison(subject, tomorrow, shards));
  }

  /** When a subject is compared with the administration's record. */
  static Item comparison(SubjectRecord subject, Instant at, int shards) {
    String number = subject.filingNumber();
    return Due.of(Due.Kind.RECORD, number, at, shards).on(Item.of(Key.comparison(number)));
  }

  private static Item item(SubjectRecord subject) {
    return Item.of(Key.subject(subject.filingNumber()))
        .with(Attribute.FILING_NUMBER, subject.filingNumber())
        .with(Attribute.ACCOUNT, subject.account())
        .with(Attribute.PROVINCE, subject.province())
        .with(Attribute.ORDER, subject.order())
        .with(Attribute.FILED_AT, subject.filedAt());
  }

  private static Item item(ServiceRecord service) {
    return Item.of(Key.service(service.subjectNumber(), service.filingNumber()))
        .with(Attribute.FILING_NUMBER, service.filingNumber())
        .with(Attribute.SUBJECT_NUMBER, service.subjectNumber())
        .with(Attribute.ACCOUNT, service.account())
        .with(Attribute.STATE, service.state())
        .with(Attribute.KIND, service.kind())
        .with(Attribute.NAME, service.name())
        .with(Attribute.DOMAINS, service.domains())
        .with(Attribute.CODE, service.serviceCode())
        .with(Attribute.ORDER, service.content().order())
        .with(Attribute.PLACE, service.content().place())
        .with(Attribute.FILED_AT, service.filedAt());
  }

  /** Every change of a record comes from another order: so that tells whether it is as read. */
  private static Unless asRead(SubjectRecord read) {
    return Unless.other(Attribute.ORDER, read.order().value());
  }

  private static Unless asRead(ServiceRecord read) {
    return Unless.other(Attribute.ORDER, read.content().order().value());
  }

  static SubjectRecord subject(Item item) {
    return new SubjectRecord(
        item.text(Attribute.FILING_NUMBER),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.choice(Attribute.PROVINCE, Province.class),
        new OrderId(item.text(Attribute.ORDER)),
        item.instant(Attribute.FILED_AT));
  }

  static ServiceRecord service(Item item) {
    return new ServiceRecord(
        item.text(Attribute.FILING_NUMBER),
        item.text(Attribute.SUBJECT_NUMBER),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.choice(Attribute.STATE, ServiceRecord.State.class),
        item.choice(Attribute.KIND, ServiceKind.class),
        item.text(Attribute.NAME),
        item.texts(Attribute.DOMAINS),
        item.text(Attribute.CODE),
        new ServiceRecord.Content(
            new OrderId(item.text(Attribute.ORDER)), item.count(Attribute.PLACE)),
        item.instant(Attribute.FILED_AT));
  }

  /** The number is somebody's already: the administration's answer cannot be right. */
  private static Refusal taken() {
    return Refusal.of(RefusalCode.BUREAU_RESULT_MISFIT);
  }
}
