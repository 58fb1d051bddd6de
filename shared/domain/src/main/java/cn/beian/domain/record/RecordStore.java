package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Where filed records are kept. */
public interface RecordStore {

  /** The subject with this number; empty when it is filed no more. */
  Optional<SubjectRecord> find(String subjectNumber);

  /** The account's subject, if it has one. */
  Optional<SubjectRecord> subject(AccountId account);

  /** The subject's services, by filing number. */
  List<ServiceRecord> services(SubjectRecord subject);
}
