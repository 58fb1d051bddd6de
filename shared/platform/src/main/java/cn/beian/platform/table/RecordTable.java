package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import java.util.List;
import java.util.Optional;

/** Filed records in the table. */
public final class RecordTable implements RecordStore {
  private final Table table;

  public RecordTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<SubjectRecord> find(String subjectNumber) {
    return table
        .find(Key.subject(subjectNumber))
        .filter(item -> !item.has(Attribute.STATE))
        .map(RecordItems::subject);
  }

  @Override
  public Optional<SubjectRecord> subject(AccountId account) {
    return table
        .find(Key.accountSubject(account))
        .map(pointer -> pointer.text(Attribute.FILING_NUMBER))
        .flatMap(number -> table.find(Key.subject(number)))
        .map(RecordItems::subject);
  }

  @Override
  public List<ServiceRecord> services(SubjectRecord subject) {
    return table.list(Key.subject(subject.filingNumber()).pk(), Key.SERVICE).stream()
        .map(RecordItems::service)
        .toList();
  }
}
