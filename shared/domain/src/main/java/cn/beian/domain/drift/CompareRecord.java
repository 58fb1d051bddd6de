package cn.beian.domain.drift;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.bureau.FiledNumbers;
import cn.beian.domain.bureau.FiledNumbers.Standing;
import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledRegister.Search;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a filed subject and its services with what the administration says of them: whether they
 * are filed there, under which number, and whether through this provider. What differs is noted for
 * a person, and no record is changed.
 */
public final class CompareRecord {
  private static final String ACTOR = "compare-records";
  private static final int DAYS_BETWEEN = 7;

  private final RecordStore records;
  private final RecordedContent content;
  private final Registers registers;
  private final DriftLog log;

  public CompareRecord(
      RecordStore records, RecordedContent content, Registers registers, DriftLog log) {
    this.records = records;
    this.content = content;
    this.registers = registers;
    this.log = log;
  }

  /**
   * Who is asked.
   *
   * @param numbers of domains
   * @param register of a subject and all its services, by province, where there is one; it may
   *     leave open what it does not know
   */
  public record Registers(
      FiledNumbers numbers, Function<Province, Optional<FiledRegister>> register) {}

  /**
   * A subject that was compared.
   *
   * @param next when to compare it again: in a week, the next day where something differed, or was
   *     not answered
   * @param unanswered why somebody did not answer, without content; null if everybody did
   */
  public record Compared(SubjectRecord subject, Instant next, @Nullable String unanswered) {}

  /** Compares the subject with this number; empty if it is filed no more. */
  public Optional<Compared> compare(String subjectNumber) {
    return records.find(subjectNumber).map(this::compare);
  }

  /** Domains are asked for one by one: some answers are worth nothing. The register is one call. */
  private Compared compare(SubjectRecord subject) {
    Comparison comparison = log.compare(subject.province());
    List<ServiceRecord> services =
        records.services(subject).stream().filter(ServiceRecord::filed).toList();
    String silent =
        silence(() -> services.forEach(service -> domains(comparison, subject, service)));
    if (silent != null) {
      return new Compared(subject, next(subject, 1), silent);
    }
    silent = silence(() -> register(comparison, subject, services));
    boolean same = comparison.keep();
    int days = same && silent == null ? DAYS_BETWEEN : 1;
    return new Compared(subject, next(subject, days), silent);
  }

  /** Why somebody who was asked did not answer; null if he did. */
  private static @Nullable String silence(Runnable question) {
    try {
      question.run();
      return null;
    } catch (BureauUnavailableException unavailable) {
      return String.valueOf(unavailable.getMessage());
    }
  }

  /** At an hour of its own, so that not all that came on one day are compared in one sweep. */
  private Instant next(SubjectRecord subject, int days) {
    int hour = Math.floorMod(subject.filingNumber().hashCode(), 24);
    return ShanghaiDays.startOf(ShanghaiDays.of(log.now()).plusDays(days))
        .plus(Duration.ofHours(hour));
  }

  private void domains(Comparison comparison, SubjectRecord subject, ServiceRecord service) {
    if (service.kind() == ServiceKind.WEBSITE) {
      service
          .domains()
          .forEach(domain ->
              registers
                  .numbers()
                  .standing(subject.province(), domain)
                  .ifPresent(standing -> stands(comparison, service, domain, standing)));
    }
  }

  private static void stands(
      Comparison comparison, ServiceRecord service, String domain, Standing standing) {
    String ours = service.filingNumber();
    switch (standing) {
      case Standing.NotFiled() -> comparison.differs(Kind.NOT_FILED_THERE, ours, domain);
      case Standing.Filed(String theirs) -> {
        comparison.agrees(Kind.NOT_FILED_THERE, ours);
        boolean same = theirs.isEmpty() || theirs.equals(ours);
        comparison.holds(same, Kind.OTHER_NUMBER, ours, domain + "=" + theirs);
      }
    }
  }

  private void register(
      Comparison comparison, SubjectRecord subject, List<ServiceRecord> services) {
    Optional<Found> found =
        registers
            .register()
            .apply(subject.province())
            .flatMap(register -> search(subject, services).map(register::look));
    if (found.isEmpty()) {
      return;
    }
    stands(comparison, subject, found.get());
    for (ServiceRecord service : services) {
      names(service)
          .forEach(named -> {
            FiledService state = found.get().services().getOrDefault(named, FiledService.UNKNOWN);
            stands(comparison, service.filingNumber(), named.name(), state);
          });
    }
  }

  /** Opens the subject's content, for its certificate. */
  private Optional<Search> search(SubjectRecord subject, List<ServiceRecord> services) {
    Subject facts = content.of(subject, List.of(), ACTOR).subject();
    CertificateNumber number = facts == null ? null : facts.certificateNumber();
    String type = facts == null ? null : facts.certificateType();
    return number == null || type == null
        ? Optional.empty()
        : Optional.of(
            new Search(
                type,
                number,
                services.stream().flatMap(CompareRecord::names).collect(Collectors.toSet())));
  }

  private static Stream<Named> names(ServiceRecord service) {
    return service.kind() == ServiceKind.APP
        ? Stream.of(new Named(ServiceKind.APP, service.name()))
        : service.domains().stream().map(domain -> new Named(ServiceKind.WEBSITE, domain));
  }

  private static void stands(Comparison comparison, SubjectRecord subject, Found found) {
    String ours = subject.filingNumber();
    String theirs = found.subjectNumber();
    if (found.subject() != FiledSubject.UNKNOWN) {
      boolean filed = found.subject() != FiledSubject.NOT_FILED;
      comparison.holds(filed, Kind.NOT_FILED_THERE, ours, ours);
    }
    if (theirs != null) {
      comparison.holds(theirs.equals(ours), Kind.OTHER_NUMBER, ours, theirs);
    }
  }

  private static void stands(Comparison comparison, String ours, String name, FiledService state) {
    if (state == FiledService.UNKNOWN) {
      return;
    }
    boolean filed = state != FiledService.NOT_FILED;
    comparison.holds(filed, Kind.NOT_FILED_THERE, ours, name);
    if (filed) {
      comparison.holds(state != FiledService.FILED_BY_OTHER, Kind.OTHER_NUMBER, ours, name);
    }
    if (state == FiledService.FILED_HERE || state == FiledService.FILED_ELSEWHERE) {
      comparison.holds(state == FiledService.FILED_HERE, Kind.ACCESS_LOST, ours, name);
    }
  }
}
