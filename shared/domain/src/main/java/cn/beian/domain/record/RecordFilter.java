package cn.beian.domain.record;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.FilingNumber;
import java.util.Optional;

/**
 * Which of an account's records are wanted.
 *
 * @param number the subject's, or that of one service; empty for all
 * @param domain of a service; empty for all
 */
public record RecordFilter(Optional<FilingNumber> number, Optional<DomainName> domain) {

  /** Everything. */
  public static final RecordFilter ALL = new RecordFilter(Optional.empty(), Optional.empty());

  boolean covers(ServiceRecord service) {
    return number.map(service::has).orElse(true) && domain.map(service::has).orElse(true);
  }

  /** Whether the subject is wanted even if none of its services is. */
  boolean covers(SubjectRecord subject) {
    return domain.isEmpty() && number.map(it -> it.sameAs(subject.filingNumber())).orElse(true);
  }
}
