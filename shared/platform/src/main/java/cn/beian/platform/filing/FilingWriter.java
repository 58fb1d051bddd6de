package cn.beian.platform.filing;

import cn.beian.domain.filing.App;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.PreApproval;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.personal.PersonalText;
import cn.beian.platform.json.JsonMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is filed as JSON, in clear: for its owner, for sealing, and for the administration.
 */
public final class FilingWriter {
  private FilingWriter() {}

  /** The content of an order; what is missing is left out. */
  public static Map<String, Object> write(Filing filing) {
    return new JsonMap()
        .with("province", of(filing.province(), Province::code))
        .with("remark", filing.remark())
        .with("subject", of(filing.subject(), FilingWriter::subject))
        .with("services", filing.services().stream().map(FilingWriter::service).toList())
        .with("materials", filing.materials().stream().map(FilingWriter::material).toList())
        .build();
  }

  private static Map<String, Object> subject(Subject subject) {
    return new JsonMap()
        .with("nature", subject.nature())
        .with("name", clear(subject.name()))
        .with("certificateType", subject.certificateType())
        .with("certificateNumber", clear(subject.certificateNumber()))
        .with("certificateValidUntil", subject.certificateValidUntil())
        .with("certificateAddress", clear(subject.certificateAddress()))
        .with("contactAddress", clear(subject.contactAddress()))
        .with("division", subject.division())
        .with("legalRepresentative", clear(subject.legalRepresentative()))
        .with("legalRepresentativeResidence", subject.legalRepresentativeResidence())
        .with("businessScope", subject.businessScope())
        .with("accountRealNameVerified", subject.accountRealNameVerified())
        .with("principal", of(subject.principal(), FilingWriter::principal))
        .build();
  }

  private static Map<String, Object> principal(Principal principal) {
    return new JsonMap()
        .with("name", clear(principal.name()))
        .with("residence", principal.residence())
        .with("idType", principal.idType())
        .with("idNumber", clear(principal.idNumber()))
        .with("idValidUntil", principal.idValidUntil())
        .with("mobile", clear(principal.mobile()))
        .with("otherPhone", clear(principal.otherPhone()))
        .with("landline", clear(principal.landline()))
        .with("emergencyPhone", clear(principal.emergencyPhone()))
        .with("email", clear(principal.email()))
        .build();
  }

  private static Map<String, Object> service(Service service) {
    return new JsonMap()
        .with("kind", service.kind())
        .with("name", service.name())
        .with("contentType", service.contentType())
        .with("languages", service.languages())
        .with("domains", service.domains().stream().map(FilingWriter::domain).toList())
        .with("hosting", hosting(service.hosting()))
        .with("preApprovals", service.preApprovals().stream().map(FilingWriter::approval).toList())
        .with("principal", of(service.principal(), FilingWriter::principal))
        .with("app", of(service.app(), FilingWriter::app))
        .with("remark", service.remark())
        .build();
  }

  private static Map<String, Object> hosting(Hosting hosting) {
    return new JsonMap()
        .with("serviceCode", hosting.serviceCode())
        .with("instanceId", hosting.instanceId())
        .build();
  }

  private static Map<String, Object> domain(Domain domain) {
    return new JsonMap()
        .with("name", domain.name())
        .with("registrar", domain.registrar())
        .with("registeredOn", domain.registeredOn())
        .with("expiresOn", domain.expiresOn())
        .with("realNameVerifiedOn", domain.realNameVerifiedOn())
        .with("holderRelation", domain.holderRelation())
        .with("holderName", clear(domain.holderName()))
        .with("holderCertificateType", domain.holderCertificateType())
        .with("holderCertificateNumber", clear(domain.holderCertificateNumber()))
        .with("privacyOn", domain.privacyOn())
        .with("registeredAbroad", domain.registeredAbroad())
        .with("resolves", domain.resolves())
        .build();
  }

  private static Map<String, Object> approval(PreApproval approval) {
    return new JsonMap()
        .with("industry", approval.industry())
        .with("documentNumber", approval.documentNumber())
        .with("validUntil", approval.validUntil())
        .build();
  }

  private static Map<String, Object> app(App app) {
    return new JsonMap()
        .with("platforms", app.platforms().stream().map(FilingWriter::platform).toList())
        .build();
  }

  private static Map<String, Object> platform(App.Platform platform) {
    return new JsonMap()
        .with("system", platform.system())
        .with("packageName", platform.packageName())
        .with("publicKey", platform.publicKey())
        .with("signatureDigest", platform.signatureDigest())
        .build();
  }

  private static Map<String, Object> material(Material material) {
    return new JsonMap()
        .with("materialId", material.materialId())
        .with("kind", material.kind())
        .with("service", material.service())
        .with("format", material.format())
        .with("sizeBytes", material.sizeBytes())
        .with("issuedOn", material.issuedOn())
        .with("validUntil", material.validUntil())
        .build();
  }

  private static @Nullable String clear(@Nullable PersonalText text) {
    return text == null ? null : text.value();
  }

  private static <T, R> @Nullable R of(@Nullable T value, Function<T, R> written) {
    return value == null ? null : written.apply(value);
  }
}
