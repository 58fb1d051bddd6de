package cn.beian.v3;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.PreApproval;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an order's facts the interface has no place for, or has no id for. */
final class Facts {

  /** The highest certificate type that a change takes. */
  private static final long HIGHEST_CHANGED = 11;

  private final Draft draft;
  private final List<Loss> losses = new ArrayList<>();

  private Facts(Draft draft) {
    this.draft = draft;
  }

  /** All losses of a draft but those of {@link Named}. */
  static List<Loss> of(Draft draft) {
    Facts facts = new Facts(draft);
    if (!draft.deregistration()) {
      facts.subject();
      List<Site> sites = draft.submission().sites();
      for (int i = 0; i < sites.size(); i++) {
        facts.site(sites.get(i), i);
      }
      facts.password();
    }
    facts.losses.addAll(draft.papers().losses());
    return facts.losses;
  }

  private void when(boolean lost, String code, String path) {
    if (lost) {
      losses.add(LossTexts.loss(code, path));
    }
  }

  private void password() {
    boolean given = draft.settings().passwordHash() != null;
    when(draft.type() == OrderType.ACCESS, given ? "V3-PASSWORD" : "V3-NO-PASSWORD", "");
  }

  private void subject() {
    Subject subject = draft.filing().subject();
    if (!draft.wholeSubject()) {
      when(subject != null, "V3-SUBJECT-DATA", "/subject");
      when(Texts.text(draft.filing().remark()) != null, "V3-REMARK", "/remark");
    } else if (subject != null) {
      whole(subject);
    }
  }

  private void whole(Subject subject) {
    nature(subject);
    certificate(subject);
    when(subject.certificateValidUntil() != null, "V3-VALIDITY", "/subject/certificateValidUntil");
    when(
        subject.legalRepresentative() != null,
        "V3-LEGAL-REPRESENTATIVE",
        "/subject/legalRepresentative");
    when(
        subject.legalRepresentativeResidence() != null,
        "V3-LEGAL-REPRESENTATIVE",
        "/subject/legalRepresentativeResidence");
    when(subject.businessScope() != null, "V3-BUSINESS-SCOPE", "/subject/businessScope");
    principal(subject.principal(), "/subject/principal");
  }

  private void nature(Subject subject) {
    when(subject.nature() == null, "V3-MISSING", "/subject/nature");
    unknown("subjectNatures", subject.nature(), "/subject/nature");
  }

  private void certificate(Subject subject) {
    String path = "/subject/certificateType";
    Long type = Codes.certificate(subject.certificateType(), subject.nature());
    when(type == null && subject.certificateType() != null, "V3-CERTIFICATE-TYPE", path);
    when(draft.change() && type != null && type > HIGHEST_CHANGED, "V3-CERTIFICATE-CHANGE", path);
  }

  private void unknown(String table, @Nullable String code, String path) {
    when(code != null && Codes.row(table, code).isEmpty(), "V3-CODE", path);
  }

  private void principal(@Nullable Principal principal, String path) {
    if (principal == null) {
      return;
    }
    boolean type = Codes.certificate(principal.idType(), Subject.INDIVIDUAL) != null;
    when(principal.idType() != null && !type, "V3-CERTIFICATE-TYPE", path + "/idType");
    when(principal.residence() != null, "V3-RESIDENCE", path + "/residence");
    when(principal.idValidUntil() != null, "V3-VALIDITY", path + "/idValidUntil");
    when(principal.emergencyPhone() != null, "V3-EMERGENCY-PHONE", path + "/emergencyPhone");
    if (ofUnit()) {
      when(Texts.personal(principal.name()) == null, "V3-MISSING", path + "/name");
      when(Texts.officePhone(principal) == null, "V3-OFFICE-PHONE", path + "/landline");
    }
  }

  private boolean ofUnit() {
    Subject subject = draft.filing().subject();
    return subject != null && subject.nature() != null && !subject.individual();
  }

  private void site(Site site, int index) {
    String path = Draft.pointer(site);
    when(Draft.isApp(site), "V3-APP", path);
    Addresses.loss(site, draft.filed(site)).ifPresent(code -> when(true, code, path + "/hosting"));
    when(!draft.wholeSites(), "V3-SITE-DATA", path);
    if (draft.wholeSites()) {
      service(site.service(), path);
      approvals(site.service(), index, path);
    }
  }

  private void service(Service service, String path) {
    unknown("contentTypes", service.contentType(), path + "/contentType");
    for (int i = 0; i < service.languages().size(); i++) {
      unknown("languages", service.languages().get(i), path + "/languages/" + i);
    }
    for (int i = 0; i < service.domains().size(); i++) {
      boolean known = registered(service.domains().get(i));
      when(known, "V3-DOMAIN-REGISTRATION", path + "/domains/" + i);
    }
    principal(service.principal(), path + "/principal");
  }

  private static boolean registered(Domain domain) {
    return Stream.of(
            domain.registrar(),
            domain.registeredOn(),
            domain.expiresOn(),
            domain.realNameVerifiedOn(),
            domain.holderRelation(),
            domain.holderName(),
            domain.holderCertificateType(),
            domain.holderCertificateNumber())
        .anyMatch(Objects::nonNull);
  }

  private void approvals(Service service, int index, String path) {
    boolean papers = !draft.papers().approvals(index).isEmpty();
    for (int i = 0; i < service.preApprovals().size(); i++) {
      PreApproval approval = service.preApprovals().get(i);
      String at = path + "/preApprovals/" + i;
      Optional<Codes.Row> row = Codes.row("industries", approval.industry());
      unknown("industries", approval.industry(), at + "/industry");
      when(row.flatMap(Codes.Row::loss).isPresent(), "V3-INDUSTRY", at + "/industry");
      when(approval.validUntil() != null, "V3-VALIDITY", at + "/validUntil");
      when(row.map(Codes.Row::id).isPresent() && !papers, "V3-APPROVAL-PAPER", at);
    }
  }
}
