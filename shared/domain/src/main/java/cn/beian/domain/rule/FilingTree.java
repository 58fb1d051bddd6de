package cn.beian.domain.rule;

import cn.beian.domain.filing.App;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.PreApproval;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.personal.PersonalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filing as a tree of maps and lists, so that a rule can name any field by a JSON Pointer. A
 * missing record has the fields of an empty one; a blank text is a missing one. Personal data keeps
 * its type: see {@link Field#text} and {@link Field#shown}.
 */
final class FilingTree {
  private static final Principal NOBODY =
      new Principal(null, null, null, null, null, null, null, null, null, null);
  private static final Subject NO_SUBJECT =
      new Subject(null, null, null, null, null, null, null, null, null, null, null, null, null);
  private static final App NO_APP = new App(List.of());

  /** A filing with one of everything: what a rule may name at all. */
  static final Map<String, Object> SHAPE = shape();

  static final String FILED = "filed";

  private static Map<String, Object> shape() {
    Material material = new Material(null, null, null, null, null, null);
    Filing one = new Filing(null, null, List.of(oneService()), List.of(material), null);
    return of(new Dossier(one, OrderType.CHANGE, new Dossier.Filed(one, true)));
  }

  private static Service oneService() {
    Domain domain =
        new Domain(null, null, null, null, null, null, null, null, null, null, null, null);
    return new Service(
        null,
        null,
        null,
        List.of(""),
        List.of(domain),
        new Hosting(null, null),
        List.of(new PreApproval(null, null, null)),
        null,
        new App(List.of(new App.Platform(null, null, null, null))),
        null);
  }

  private FilingTree() {}

  /** The filing's tree; what is on record stands under {@code filed}, when it is known. */
  static Map<String, Object> of(Dossier dossier) {
    Map<String, Object> tree = of(dossier.filing());
    Dossier.Filed filed = dossier.filed();
    if (filed != null) {
      Map<String, Object> record = of(filed.content());
      record.put("here", filed.here());
      tree.put(FILED, record);
    }
    return tree;
  }

  private static Map<String, Object> of(Filing filing) {
    return new Node()
        .with("province", filing.province() == null ? null : filing.province().code())
        .with("subject", subject(filing.subject() == null ? NO_SUBJECT : filing.subject()))
        .with("services", each(filing.services(), FilingTree::service))
        .with("materials", each(filing.materials(), FilingTree::material))
        .with("remark", filing.remark())
        .fields;
  }

  private static Map<String, Object> subject(Subject subject) {
    return new Node()
        .with("nature", subject.nature())
        .with("name", subject.name())
        .with("certificateType", subject.certificateType())
        .with("certificateNumber", subject.certificateNumber())
        .with("certificateValidUntil", subject.certificateValidUntil())
        .with("certificateAddress", subject.certificateAddress())
        .with("contactAddress", subject.contactAddress())
        .with("division", subject.division())
        .with("legalRepresentative", subject.legalRepresentative())
        .with("legalRepresentativeResidence", subject.legalRepresentativeResidence())
        .with("businessScope", subject.businessScope())
        .with("accountRealNameVerified", subject.accountRealNameVerified())
        .with("principal", principal(subject.principal()))
        .fields;
  }

  private static Map<String, Object> principal(@Nullable Principal given) {
    Principal principal = given == null ? NOBODY : given;
    return new Node()
        .with("name", principal.name())
        .with("residence", principal.residence())
        .with("idType", principal.idType())
        .with("idNumber", principal.idNumber())
        .with("idValidUntil", principal.idValidUntil())
        .with("mobile", principal.mobile())
        .with("otherPhone", principal.otherPhone())
        .with("landline", principal.landline())
        .with("emergencyPhone", principal.emergencyPhone())
        .with("email", principal.email())
        .fields;
  }

  private static Map<String, Object> service(Service service) {
    return new Node()
        .with("kind", service.kind() == null ? null : service.kind().name())
        .with("name", service.name())
        .with("contentType", service.contentType())
        .with("languages", service.languages())
        .with("domains", each(service.domains(), FilingTree::domain))
        .with("hosting", hosting(service.hosting()))
        .with("preApprovals", each(service.preApprovals(), FilingTree::preApproval))
        .with("principal", principal(service.principal()))
        .with("app", app(service.app() == null ? NO_APP : service.app()))
        .with("remark", service.remark())
        .fields;
  }

  private static Map<String, Object> hosting(Hosting hosting) {
    return new Node()
        .with("serviceCode", hosting.serviceCode())
        .with("instanceId", hosting.instanceId())
        .fields;
  }

  private static Map<String, Object> domain(Domain domain) {
    return new Node()
        .with("name", domain.name())
        .with("registrar", domain.registrar())
        .with("registeredOn", domain.registeredOn())
        .with("expiresOn", domain.expiresOn())
        .with("realNameVerifiedOn", domain.realNameVerifiedOn())
        .with("holderRelation", domain.holderRelation())
        .with("holderName", domain.holderName())
        .with("holderCertificateType", domain.holderCertificateType())
        .with("holderCertificateNumber", domain.holderCertificateNumber())
        .with("privacyOn", domain.privacyOn())
        .with("registeredAbroad", domain.registeredAbroad())
        .with("resolves", domain.resolves())
        .fields;
  }

  private static Map<String, Object> preApproval(PreApproval approval) {
    return new Node()
        .with("industry", approval.industry())
        .with("documentNumber", approval.documentNumber())
        .with("validUntil", approval.validUntil())
        .fields;
  }

  private static Map<String, Object> app(App app) {
    return new Node().with("platforms", each(app.platforms(), FilingTree::platform)).fields;
  }

  private static Map<String, Object> platform(App.Platform platform) {
    return new Node()
        .with("system", platform.system())
        .with("packageName", platform.packageName())
        .with("publicKey", platform.publicKey())
        .with("signatureDigest", platform.signatureDigest())
        .fields;
  }

  private static Map<String, Object> material(Material material) {
    return new Node()
        .with("kind", material.kind())
        .with("service", material.service())
        .with("format", material.format())
        .with("sizeBytes", material.sizeBytes())
        .with("issuedOn", material.issuedOn())
        .with("validUntil", material.validUntil())
        .fields;
  }

  private static <T> List<Map<String, Object>> each(
      List<T> items, Function<T, Map<String, Object>> node) {
    return items.stream().map(node).toList();
  }

  /** One record under construction. */
  private static final class Node {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Node with(String name, @Nullable Object value) {
      fields.put(name, blank(value) ? null : value);
      return this;
    }

    private static boolean blank(@Nullable Object value) {
      return switch (value) {
        case String text -> text.isBlank();
        case PersonalText personal -> personal.value().isBlank();
        case null, default -> false;
      };
    }
  }
}
