package cn.beian.simulator.register;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.json.StateFile;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.UnfiledSiteHandling;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is filed, what is open, and what waits to be fetched. Its users take turns. */
public final class Register {
  private final @Nullable StateFile file;
  private Kept kept;

  /**
   * A register.
   *
   * @param path where it is kept; null for memory only
   */
  public Register(@Nullable Path path) {
    file = path == null ? null : new StateFile(path);
    kept = file == null ? new Kept() : KeptJson.read(file.read());
  }

  /** Keeps what has changed. */
  public void save() {
    if (file != null) {
      file.write(KeptJson.write(kept));
    }
  }

  /** Forgets everything. */
  public void clear() {
    kept = new Kept();
    save();
  }

  /** The next of a counter, from 1. */
  public long next(String counter) {
    return kept.counters.merge(counter, 1L, Long::sum);
  }

  /** A new id of a kind of thing. */
  public long newId(IdKind kind) {
    return kind.first() + next(kind.name());
  }

  /** A new subject's number: prefix, year, six digits. */
  public String newNumber(Province office, int year) {
    long next = next("number-" + office + "-" + year);
    return String.format(Locale.ROOT, "%sICP备%04d%06d号", office.numberPrefix(), year, next);
  }

  /** An administration's office. */
  public Office office(Province province) {
    return kept.offices.computeIfAbsent(province, any -> new Office());
  }

  /** The offices that were ever used. */
  public Map<Province, Office> offices() {
    return kept.offices;
  }

  /** All subjects, those that are gone too. */
  public Stream<FiledSubject> subjects() {
    return kept.subjects.values().stream();
  }

  /** Puts a subject in the place of what was known of it. */
  public void put(FiledSubject subject) {
    kept.subjects.put(subject.id(), subject);
  }

  /** The subject with an id, gone or not. */
  public Optional<FiledSubject> subject(@Nullable Long id) {
    return Optional.ofNullable(id == null ? null : kept.subjects.get(id));
  }

  /** The subject with a number, gone or not. */
  public Optional<FiledSubject> subject(String number) {
    return subjects().filter(each -> each.number().equals(number)).findFirst();
  }

  /** The subject that is filed for a certificate. */
  public Optional<FiledSubject> certified(String number) {
    String key = Certificates.key(number);
    return subjects()
        .filter(each -> !each.gone() && !key.isEmpty() && each.certificate().equals(key))
        .findFirst();
  }

  /** All services, those that are gone too. */
  public Stream<Located> services() {
    return subjects()
        .flatMap(subject -> subject.services().stream().map(each -> new Located(subject, each)));
  }

  /** The services that are filed now. */
  public Stream<Located> live() {
    return services().filter(each -> !each.gone());
  }

  /** The service with an id, gone or not. */
  public Optional<Located> service(@Nullable Long id) {
    return found(each -> Objects.equals(each.service().id(), id));
  }

  /** The service with a number, gone or not. */
  public Optional<Located> service(String number) {
    return found(each -> each.service().number().equals(number));
  }

  /** The service that has an access with this id. */
  public Optional<Located> withAccess(@Nullable Long id) {
    return found(each -> id != null && each.service().access(id).isPresent());
  }

  private Optional<Located> found(Predicate<Located> which) {
    return services().filter(which).findFirst();
  }

  /** All cases by their ids. */
  public Stream<Case> cases() {
    return kept.cases.values().stream();
  }

  /** The cases that are not decided. */
  public Stream<Case> open() {
    return cases().filter(Case::open);
  }

  /** A case. */
  public Optional<Case> theCase(long id) {
    return Optional.ofNullable(kept.cases.get(id));
  }

  /** Puts a case in the place of what was known of it. */
  public void put(Case one) {
    kept.cases.put(one.id(), one);
  }

  /** What came by the extension, by the provider's ids. */
  public Map<String, ObjectNode> submissions() {
    return kept.submissions;
  }

  /** Whom nothing is filed for. */
  public Blacklist blacklist() {
    return kept.blacklist;
  }

  /** Subjects with an open check task. */
  public Set<Long> tasks() {
    return kept.tasks;
  }

  /** Sites without filing that were listed: domain and address. */
  public Set<String> unfiled() {
    return kept.unfiled;
  }

  /** The answers to check tasks. */
  public List<CheckAnswer> answers() {
    return kept.answers;
  }

  /** What was done about sites without filing. */
  public List<UnfiledSiteHandling> handlings() {
    return kept.handlings;
  }
}
