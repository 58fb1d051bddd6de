package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauResult.Approved;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the approval of an order does to the filed records, by its type: what is new is filed, what
 * is changed stands on record from now on, what is deregistered ends (LC-DEREG-02, LC-DEREG-03).
 */
final class FiledEffects {
  private final RecordStore records;
  private final KeyedHash hash;

  FiledEffects(RecordStore records, KeyedHash hash) {
    this.records = records;
    this.hash = hash;
  }

  /**
   * An approved order.
   *
   * @param recorded what stood on record of the subject before; read for a change alone
   */
  record Approval(
      Order order, Filing filing, Approved numbers, Instant at, @Nullable Subject recorded) {}

  /** The effects beside the order's own. */
  List<Effect> of(Approval approval) {
    List<Effect> effects = new ArrayList<>(passed(approval));
    switch (approval.order().type()) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS ->
          file(effects, approval);
      case CHANGE_SUBJECT -> changeSubject(effects, approval);
      case CHANGE_SERVICE -> effects.addAll(changeService(approval));
      case DEREGISTER_SUBJECT -> endSubject(effects, approval);
      case DEREGISTER_SERVICE -> service(approval).ifPresent(each -> effects.addAll(end(each)));
    }
    return effects;
  }

  /** What ends one service's filing; its domains are free from then on. */
  static List<Effect> end(ServiceRecord service) {
    Stream<Effect> freed =
        locks(service).map(lock -> new Effect.ReleaseFromRecord(lock, service.subjectNumber()));
    return Stream.concat(
            Stream.of(new Effect.ChangeService(service, service.deregistered())), freed)
        .toList();
  }

  /** The order's account is free for the next one; the rest passes to the record. */
  private static List<Effect> passed(Approval approval) {
    return approval.order().locks().stream()
        .<Effect>map(lock ->
            lock.kind() == Lock.Kind.ACCOUNT
                ? new Effect.Release(lock)
                : new Effect.PassToRecord(lock, approval.numbers().subjectNumber()))
        .toList();
  }

  private static void file(List<Effect> effects, Approval approval) {
    Order order = approval.order();
    if (order.target() == null) {
      Province province = Objects.requireNonNull(order.province(), "province");
      effects.add(
          new Effect.FileSubject(
              new SubjectRecord(
                  approval.numbers().subjectNumber(),
                  order.account(),
                  province,
                  order.id(),
                  approval.at())));
    }
    for (int i = 0; i < approval.filing().services().size(); i++) {
      String code = order.serviceCodes().get(i);
      ServiceRecord service = service(approval, i, code);
      effects.add(new Effect.SpendCode(code, service.filingNumber()));
      effects.add(new Effect.FileService(service));
    }
  }

  private static ServiceRecord service(Approval approval, int place, String code) {
    Service service = approval.filing().services().get(place);
    return new ServiceRecord(
        approval.numbers().serviceNumbers().get(place),
        approval.numbers().subjectNumber(),
        approval.order().account(),
        ServiceRecord.State.NORMAL,
        Objects.requireNonNull(service.kind(), "kind"),
        Objects.requireNonNull(service.name(), "name"),
        domains(service).map(DomainName::ascii).toList(),
        code,
        new ServiceRecord.Content(approval.order().id(), place),
        approval.at());
  }

  private void changeSubject(List<Effect> effects, Approval approval) {
    SubjectRecord read = subject(approval);
    Order order = approval.order();
    effects.add(
        new Effect.ChangeSubject(
            read,
            new SubjectRecord(
                read.filingNumber(), read.account(), read.province(), order.id(), read.filedAt())));
    if (order.locks().stream().anyMatch(lock -> lock.kind() == Lock.Kind.CERTIFICATE)) {
      effects.addAll(freedCertificate(approval));
    }
  }

  private void endSubject(List<Effect> effects, Approval approval) {
    effects.add(new Effect.EndSubject(subject(approval)));
    effects.addAll(freedCertificate(approval));
  }

  private List<Effect> freedCertificate(Approval approval) {
    return Optional.ofNullable(approval.recorded())
        .flatMap(subject -> WantedHoldings.certificate(subject, hash))
        .<Effect>map(lock -> new Effect.ReleaseFromRecord(lock, approval.numbers().subjectNumber()))
        .stream()
        .toList();
  }

  private List<Effect> changeService(Approval approval) {
    ServiceRecord read = service(approval).orElseThrow();
    List<String> codes = approval.order().serviceCodes();
    String code = codes.isEmpty() ? read.serviceCode() : codes.getFirst();
    ServiceRecord changed = service(approval, 0, code);
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.ChangeService(read, changed.filedAt(read.filedAt())));
    codes.forEach(each -> effects.add(new Effect.SpendCode(each, read.filingNumber())));
    List<Lock> kept = locks(changed).toList();
    locks(read)
        .filter(lock -> !kept.contains(lock))
        .forEach(lock -> effects.add(new Effect.ReleaseFromRecord(lock, read.subjectNumber())));
    return effects;
  }

  private SubjectRecord subject(Approval approval) {
    return records.subject(approval.order().account()).orElseThrow();
  }

  private Optional<ServiceRecord> service(Approval approval) {
    return records.services(subject(approval)).stream()
        .filter(ServiceRecord::filed)
        .filter(each -> each.filingNumber().equals(approval.order().target()))
        .findFirst();
  }

  private static Stream<DomainName> domains(Service service) {
    return service.domains().stream()
        .map(Domain::name)
        .filter(Objects::nonNull)
        .map(DomainName::of)
        .flatMap(Optional::stream);
  }

  private static Stream<Lock> locks(ServiceRecord service) {
    return service.domains().stream()
        .map(DomainName::of)
        .flatMap(Optional::stream)
        .map(domain -> new Lock(Lock.Kind.DOMAIN, domain.lockKey()));
  }
}
