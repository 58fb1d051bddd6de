package cn.beian.domain.order;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.type.OwnRecords;
import cn.beian.domain.type.OwnService;
import cn.beian.domain.type.OwnSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what our own records say of content, seen from the account that wants to hold it
 * (FAQ-BASE-02, FAQ-TYPE-14). A certificate and a domain are known by their locks, which pass to
 * the record when they are filed; an App has none and is known among the account's services only.
 */
public final class FindOwnRecords {
  private final RecordStore records;

  public FindOwnRecords(RecordStore records) {
    this.records = records;
  }

  /** What they say now. */
  public OwnRecords of(Holdings held) {
    Optional<SubjectRecord> subject = records.subject(held.account());
    String number = subject.map(SubjectRecord::filingNumber).orElse(null);
    Map<Named, OwnService> services = new HashMap<>();
    // An account files for one subject, so the one it has filed is meant until another is named.
    OwnSubject whose = number == null ? OwnSubject.UNKNOWN : OwnSubject.IN_ACCOUNT;
    for (Lock lock : held.wanted().keySet()) {
      Holder holder = held.holders().get(lock);
      switch (lock.kind()) {
        case ACCOUNT -> {}
        case CERTIFICATE -> whose = subject(holder, number);
        case DOMAIN ->
            services.put(new Named(ServiceKind.WEBSITE, lock.key()), service(holder, number));
      }
    }
    subject.stream()
        .flatMap(own -> apps(held, own))
        .forEach(app -> services.put(app, OwnService.IN_ACCOUNT));
    return new OwnRecords(whose, services);
  }

  private static OwnSubject subject(@Nullable Holder holder, @Nullable String own) {
    if (holder instanceof Holder.OnRecord(String number)) {
      return number.equals(own) ? OwnSubject.IN_ACCOUNT : OwnSubject.IN_OTHER_ACCOUNT;
    }
    return own == null ? OwnSubject.NONE : OwnSubject.ACCOUNT_TAKEN;
  }

  private static OwnService service(@Nullable Holder holder, @Nullable String own) {
    if (holder instanceof Holder.OnRecord(String number)) {
      return number.equals(own) ? OwnService.IN_ACCOUNT : OwnService.IN_OTHER_ACCOUNT;
    }
    return OwnService.NONE;
  }

  /** The subject's Apps, read only for content with an App. */
  private Stream<Named> apps(Holdings held, SubjectRecord subject) {
    boolean wanted =
        held.filing().services().stream().anyMatch(each -> each.kind() == ServiceKind.APP);
    return wanted
        ? records.services(subject).stream()
            .filter(each -> each.filed() && each.kind() == ServiceKind.APP)
            .map(ServiceRecord::name)
            .map(name -> new Named(ServiceKind.APP, name))
        : Stream.empty();
  }
}
