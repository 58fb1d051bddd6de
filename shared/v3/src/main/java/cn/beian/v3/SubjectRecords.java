package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Subject;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Contact;
import cn.beian.wire.record.Published;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The subject of an order as the interface has it. */
final class SubjectRecords {
  private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");
  private static final int IN_PROVINCE = 10_000;
  private static final int IN_CITY = 100;

  /** A subject of which nothing is known. */
  private static final Subject UNKNOWN =
      new Subject(null, null, null, null, null, null, null, null, null, null, null, null, null);

  private SubjectRecords() {}

  /** A subject that is reported for the first time. */
  static cn.beian.wire.record.Subject first(Draft draft, OwnIds ids) {
    return subject(draft, ids.of(OwnObject.SUBJECT), null);
  }

  /** A subject that is on record. */
  static cn.beian.wire.record.Subject changed(Draft draft) {
    return subject(draft, null, draft.submission().filed());
  }

  private static cn.beian.wire.record.Subject subject(
      Draft draft, @Nullable Long own, @Nullable FiledIds filed) {
    Subject given = draft.filing().subject();
    Subject ours = given == null ? UNKNOWN : given;
    return new cn.beian.wire.record.Subject(
        own,
        filed == null ? null : filed.subject(),
        Texts.personal(ours.name()),
        filed == null ? null : filed.number(),
        Codes.id("subjectNatures", ours.nature()),
        null,
        address(ours),
        certificate(ours),
        contact(ours.principal()),
        filed == null ? true : null,
        Published.NOTHING,
        Texts.personal(draft.filing().remark()));
  }

  /** The division's province, city and county; a code of a city has no county. */
  private static Address address(Subject ours) {
    String division = ours.division();
    boolean known = division != null && DIVISION.matcher(division).matches();
    long code = known ? Long.parseLong(division) : 0;
    return new Address(
        code == 0 ? null : code / IN_PROVINCE * IN_PROVINCE,
        code % IN_PROVINCE == 0 ? null : code / IN_CITY * IN_CITY,
        code % IN_CITY == 0 ? null : code,
        Texts.personal(ours.contactAddress()));
  }

  private static Certificate certificate(Subject ours) {
    return new Certificate(
        Codes.certificate(ours.certificateType(), ours.nature()),
        Texts.personal(ours.certificateNumber()),
        Texts.personal(ours.certificateAddress()));
  }

  /** A principal; their certificates are those of natural persons. */
  static @Nullable Contact contact(@Nullable Principal ours) {
    return ours == null
        ? null
        : new Contact(
            Texts.personal(ours.name()),
            Texts.officePhone(ours),
            Texts.personal(ours.mobile()),
            Texts.personal(ours.email()),
            null,
            null,
            Codes.certificate(ours.idType(), Subject.INDIVIDUAL),
            Texts.personal(ours.idNumber()));
  }
}
