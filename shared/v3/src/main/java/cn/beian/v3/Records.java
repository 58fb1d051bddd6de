package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.OwnObject.Kind;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.v3.Papers.Paper;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Reference.ById;
import cn.beian.wire.record.Reference.ByNumber;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UploadRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The records of an order's message (V3 §5.1). What is on record and has to be named must be known
 * ({@link Facts#named}).
 */
record Records(Draft draft, OwnIds ids, SiteRecords sites) {

  Records(Draft draft, OwnIds ids) {
    this(draft, ids, new SiteRecords(draft, ids));
  }

  /** What the message asks for. */
  static Operation operation(Draft draft) {
    return switch (draft.type()) {
      case FIRST_FILING -> Operation.FIRST_FILING;
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE -> Operation.NEW_SITE;
      case ACCESS -> Operation.NEW_ACCESS;
      case CHANGE_SUBJECT, CHANGE_SERVICE -> Operation.CHANGE;
      case DEREGISTER_SUBJECT -> Operation.DEREGISTER_SUBJECT;
      case DEREGISTER_SERVICE -> Operation.DEREGISTER_SITE;
    };
  }

  /** The message's records: one, but for accesses, where each site has its own. */
  List<UploadRecord> all() {
    return switch (draft.type()) {
      case FIRST_FILING ->
          List.of(
              new FirstFiling(
                  SubjectRecords.first(draft, ids), sites.all(), attachments(paper -> true)));
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE ->
          List.of(
              new NewSites(new ByNumber(target()), sites.all(), attachments(paper -> true), null));
      case ACCESS ->
          IntStream.range(0, submitted().size()).<UploadRecord>mapToObj(this::access).toList();
      case CHANGE_SUBJECT, CHANGE_SERVICE ->
          List.of(
              new Change(
                  SubjectRecords.changed(draft), sites.all(), attachments(paper -> true), null));
      case DEREGISTER_SUBJECT -> List.of(end(Deregistration.SUBJECT, filed().subject()));
      case DEREGISTER_SERVICE -> List.of(end(Deregistration.SITE, filedTarget().id()));
    };
  }

  /** All that a result or an opinion may call one of the records (V3 §2.9). */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    switch (draft.type()) {
      case FIRST_FILING -> names.add(own(OwnObject.SUBJECT));
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE -> addNewSites(names);
      case ACCESS ->
          submitted()
              .forEach(site -> {
                names.add(number(site));
                names.add(own(OwnIds.handedOver(draft.submission(), site)));
              });
      case CHANGE_SUBJECT, CHANGE_SERVICE -> {
        names.add(Long.toString(filed().subject()));
        names.add(filed().number());
      }
      case DEREGISTER_SUBJECT -> names.add(Long.toString(filed().subject()));
      case DEREGISTER_SERVICE -> names.add(Long.toString(filedTarget().id()));
    }
    return names;
  }

  private void addNewSites(Set<String> names) {
    names.add(target());
    FiledIds filed = draft.submission().filed();
    if (filed != null) {
      names.add(Long.toString(filed.subject()));
    }
    submitted().forEach(site -> names.add(own(OwnIds.object(Kind.SITE, site, ""))));
  }

  private String own(OwnObject object) {
    return Long.toString(ids.of(object));
  }

  private NewAccess access(int index) {
    Site site = submitted().get(index);
    return new NewAccess(
        new ByNumber(number(site)),
        ids.of(OwnIds.handedOver(draft.submission(), site)),
        sites.places(site),
        sites.modes(),
        ids.addresses(site, null),
        attachments(paper -> Math.max(paper.site(), 0) == index),
        draft.settings().passwordHash());
  }

  private Deregistration end(long kind, long id) {
    return new Deregistration(kind, id, draft.settings().reason(), null, null);
  }

  private List<Attachment> attachments(Predicate<Paper> which) {
    return draft.papers().attachments().stream().filter(which).map(this::attachment).toList();
  }

  private Attachment attachment(Paper paper) {
    boolean ofSubject = paper.site() == Papers.SUBJECT;
    return new Attachment(
        Codes.id("imageFormats", paper.picture().format().name()),
        paper.use(),
        new Personal(paper.picture().base64()),
        ofSubject
            ? new Owner(Owner.SUBJECT, subject())
            : new Owner(Owner.SITE, site(submitted().get(paper.site()))),
        null);
  }

  private Reference subject() {
    return switch (draft.type()) {
      case FIRST_FILING -> new ById(ids.of(OwnObject.SUBJECT));
      case ACCESS -> new ByNumber(subjectOf(number(submitted().get(0))));
      case CHANGE_SUBJECT, CHANGE_SERVICE, DEREGISTER_SUBJECT, DEREGISTER_SERVICE ->
          new ByNumber(filed().number());
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE -> new ByNumber(target());
    };
  }

  private Reference site(Site site) {
    return switch (draft.type()) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE ->
          new ById(ids.of(OwnIds.object(Kind.SITE, site, "")));
      case ACCESS, CHANGE_SUBJECT, CHANGE_SERVICE, DEREGISTER_SUBJECT, DEREGISTER_SERVICE ->
          new ByNumber(number(site));
    };
  }

  /** The number of the subject that a site's number begins with. */
  private static String subjectOf(String siteNumber) {
    int dash = siteNumber.lastIndexOf('-');
    return dash < 0 ? siteNumber : siteNumber.substring(0, dash);
  }

  private List<Site> submitted() {
    return draft.submission().sites();
  }

  private String target() {
    return Objects.requireNonNull(draft.submission().target());
  }

  private static String number(Site site) {
    return Objects.requireNonNull(site.number());
  }

  private FiledIds filed() {
    return Objects.requireNonNull(draft.submission().filed());
  }

  private FiledIds.Site filedTarget() {
    return filed().site(target()).orElseThrow();
  }
}
