package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Finds what an account has filed, or the part of it that is wanted. Others' is never found. */
public final class FindRecords {
  private final RecordStore records;

  public FindRecords(RecordStore records) {
    this.records = records;
  }

  /**
   * What was found.
   *
   * @param state how the subject stands, with all of its services
   * @param services those that are wanted, by filing number
   */
  public record Found(
      SubjectRecord subject, SubjectRecord.State state, List<ServiceRecord> services) {
    public Found {
      services = List.copyOf(services);
    }
  }

  /** The subject and the services that are wanted; empty if neither it nor any of them is. */
  public Optional<Found> find(AccountId account, RecordFilter filter) {
    return records
        .subject(account)
        .map(subject -> found(subject, filter))
        .filter(found -> !found.services().isEmpty() || filter.covers(found.subject()));
  }

  private Found found(SubjectRecord subject, RecordFilter filter) {
    List<ServiceRecord> all = records.services(subject);
    return new Found(subject, subject.state(all), all.stream().filter(filter::covers).toList());
  }
}
