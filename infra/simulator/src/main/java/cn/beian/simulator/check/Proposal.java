package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the four kinds of filings have in common.
 *
 * @param subject as it is to be; null where the record has none
 * @param sites as they are to be; of a new access one with nothing but its access
 * @param reference how the subject or site is named that it is about; null where it has ids only
 * @param filed the subject it is about, if that is on record
 * @param at the site a new access is for, if that is on record
 */
public record Proposal(
    Desk desk,
    Kind kind,
    @Nullable Subject subject,
    List<Site> sites,
    List<Attachment> attachments,
    @Nullable Personal password,
    @Nullable Reference reference,
    Optional<FiledSubject> filed,
    Optional<Located> at) {

  private static final long INDIVIDUAL = 5;

  /** The kinds, by their operations in results. */
  public enum Kind {
    FIRST_FILING,
    NEW_SITES,
    NEW_ACCESS,
    CHANGE
  }

  static Proposal of(FirstFiling record, Desk desk) {
    return new Proposal(
        desk,
        Kind.FIRST_FILING,
        record.subject(),
        record.sites(),
        record.attachments(),
        null,
        null,
        Optional.empty(),
        Optional.empty());
  }

  static Proposal of(NewSites record, Desk desk) {
    return new Proposal(
        desk,
        Kind.NEW_SITES,
        null,
        record.sites(),
        record.attachments(),
        record.passwordHash(),
        record.subject(),
        subject(record.subject(), desk),
        Optional.empty());
  }

  static Proposal of(NewAccess record, Desk desk) {
    Optional<Located> at = site(record.site(), desk);
    return new Proposal(
        desk,
        Kind.NEW_ACCESS,
        null,
        List.of(site(access(record, desk))),
        record.attachments(),
        record.passwordHash(),
        record.site(),
        at.map(Located::subject),
        at);
  }

  static Proposal of(Change record, Desk desk) {
    return new Proposal(
        desk,
        Kind.CHANGE,
        record.subject(),
        record.sites(),
        record.attachments(),
        record.passwordHash(),
        null,
        desk.register().subject(record.subject().id()),
        Optional.empty());
  }

  /** The subject that a reference names. */
  public static Optional<FiledSubject> subject(Reference reference, Desk desk) {
    return switch (reference) {
      case Reference.ById(long id) -> desk.register().subject(id);
      case Reference.ByNumber(String number) -> desk.register().subject(number);
    };
  }

  /** The site that a reference names. */
  public static Optional<Located> site(Reference reference, Desk desk) {
    Optional<Located> found =
        switch (reference) {
          case Reference.ById(long id) -> desk.register().service(id);
          case Reference.ByNumber(String number) -> desk.register().service(number);
        };
    return found.filter(Located::website);
  }

  private static Access access(NewAccess record, Desk desk) {
    return new Access(
        record.ownId(),
        null,
        desk.provider(),
        record.places(),
        record.modes(),
        record.addresses(),
        null,
        null);
  }

  private static Site site(Access access) {
    List<Long> none = List.of();
    return new Site(
        null,
        null,
        null,
        List.of(),
        none,
        none,
        List.of(),
        List.of(access),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether the subject is a unit: as it is to be, else as it is on record. */
  boolean unit() {
    Subject facts = subject == null ? filed.map(FiledSubject::facts).orElse(null) : subject;
    return facts != null && facts.nature() != null && facts.nature() != INDIVIDUAL;
  }
}
