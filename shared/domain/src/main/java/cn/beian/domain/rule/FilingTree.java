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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filing as a tree of records and lists, so that a rule can name any field by a JSON Pointer. A
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
  static final Node SHAPE = shape();

  static final String FILED = "filed";

  private static Node shape() {
    Material material = new Material(null, null, null, null, null, null, null);
    Filing one = new Filing(null, null, List.of(oneService()), List.of(material), null);
    return of(new Dossier(one, OrderType.CHANGE_SERVICE, new Dossier.Filed(one, true)));
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
  static Node of(Dossier dossier) {
    Node tree = of(dossier.filing());
    Dossier.Filed filed = dossier.filed();
    if (filed != null) {
      Node record = of(filed.content());
      tree.with(FILED, record.with("here", filed.here()));
    }
    return tree;
  }

  private static Node of(Filing filing) {
    return new Node(5)
        .with("province", filing.province() == null ? null : filing.province().code())
        .with("subject", subject(filing.subject() == null ? NO_SUBJECT : filing.subject()))
        .with("services", each(filing.services(), FilingTree::service))
        .with("materials", each(filing.materials(), FilingTree::material))
        .with("remark", filing.remark());
  }

  private static Node subject(Subject subject) {
    return new Node(13)
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
        .with("principal", principal(subject.principal()));
  }

  private static Node principal(@Nullable Principal given) {
    Principal principal = given == null ? NOBODY : given;
    return new Node(10)
        .with("name", principal.name())
        .with("residence", principal.residence())
        .with("idType", principal.idType())
        .with("idNumber", principal.idNumber())
        .with("idValidUntil", principal.idValidUntil())
        .with("mobile", principal.mobile())
        .with("otherPhone", principal.otherPhone())
        .with("landline", principal.landline())
        .with("emergencyPhone", principal.emergencyPhone())
        .with("email", principal.email());
  }

  private static Node service(Service service) {
    return new Node(10)
        .with("kind", service.kind() == null ? null : service.kind().name())
        .with("name", service.name())
        .with("contentType", service.contentType())
        .with("languages", service.languages())
        .with("domains", each(service.domains(), FilingTree::domain))
        .with("hosting", hosting(service.hosting()))
        .with("preApprovals", each(service.preApprovals(), FilingTree::preApproval))
        .with("principal", principal(service.principal()))
        .with("app", app(service.app() == null ? NO_APP : service.app()))
        .with("remark", service.remark());
  }

  private static Node hosting(Hosting hosting) {
    return new Node(2)
        .with("serviceCode", hosting.serviceCode())
        .with("instanceId", hosting.instanceId());
  }

  private static Node domain(Domain domain) {
    return new Node(12)
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
        .with("resolves", domain.resolves());
  }

  private static Node preApproval(PreApproval approval) {
    return new Node(3)
        .with("industry", approval.industry())
        .with("documentNumber", approval.documentNumber())
        .with("validUntil", approval.validUntil());
  }

  private static Node app(App app) {
    return new Node(1).with("platforms", each(app.platforms(), FilingTree::platform));
  }

  private static Node platform(App.Platform platform) {
    return new Node(4)
        .with("system", platform.system())
        .with("packageName", platform.packageName())
        .with("publicKey", platform.publicKey())
        .with("signatureDigest", platform.signatureDigest());
  }

  private static Node material(Material material) {
    return new Node(7)
        .with("materialId", material.materialId())
        .with("kind", material.kind())
        .with("service", material.service())
        .with("format", material.format())
        .with("sizeBytes", material.sizeBytes())
        .with("issuedOn", material.issuedOn())
        .with("validUntil", material.validUntil());
  }

  private static <T> List<Node> each(List<T> items, Function<T, Node> node) {
    List<Node> nodes = new ArrayList<>(items.size());
    items.forEach(item -> nodes.add(node.apply(item)));
    return nodes;
  }

  /** A record with its fields. Those of one type have the same fields, each at one position. */
  static final class Node {
    private final List<String> names;
    private final List<@Nullable Object> values;

    private Node(int size) {
      this.names = new ArrayList<>(size);
      this.values = new ArrayList<>(size);
    }

    List<String> names() {
      return names;
    }

    /** The value of the field at a position; null when it is missing. */
    @Nullable Object value(int position) {
      return values.get(position);
    }

    Node with(String name, @Nullable Object value) {
      names.add(name);
      values.add(blank(value) ? null : value);
      return this;
    }

    private static boolean blank(@Nullable Object value) {
      return value instanceof String text
          ? text.isBlank()
          : value instanceof PersonalText personal && personal.value().isBlank();
    }
  }
}
