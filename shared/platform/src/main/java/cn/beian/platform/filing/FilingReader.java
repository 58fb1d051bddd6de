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
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.personal.PostalAddress;
import cn.beian.platform.json.FieldError.Code;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is filed out of JSON. Everything may be missing; the limits keep an order within one
 * transaction.
 */
public final class FilingReader {
  private static final int CODE = 64;
  private static final int SHORT = 255;
  private static final int LONG = 1024;
  private static final int MOST_SERVICES = 5;
  private static final int MOST_DOMAINS = 34;
  private static final int MOST_MATERIALS = 100;
  private static final int MOST_CODES = 20;
  private static final Pattern PLACE = Pattern.compile("0|[1-9]\\d?");
  private static final long MOST_BYTES = 1L << 40;

  private FilingReader() {}

  /** The content of an order. The caller ends the reading. */
  public static Filing read(JsonObject json) {
    return new Filing(
        province(json),
        subject(json.object("subject")),
        services(json),
        materials(json),
        json.text("remark", LONG));
  }

  /** Keeps callers from describing materials of an order, which are uploaded. */
  public static void refuseMaterials(JsonObject json) {
    if (json.has("materials")) {
      json.fail("materials", Code.UPLOAD_INSTEAD, Map.of());
    }
  }

  /**
   * Notes what is wrong with a patch of the content: it has the content's members, and its services
   * may be an object. The caller ends the reading.
   */
  static void readPatch(JsonObject json) {
    province(json);
    subject(json.object("subject"));
    if (json.members().get("services") instanceof Map<?, ?>) {
      patchedServices(Objects.requireNonNull(json.object("services")));
    } else {
      services(json);
    }
    materials(json);
    json.text("remark", LONG);
  }

  private static void patchedServices(JsonObject services) {
    for (Object name : services.members().keySet()) {
      String place = name.toString();
      boolean append = place.equals(FilingPatch.APPEND);
      if (append && services.members().get(place) == null) {
        services.fail(place, Code.NOT_OBJECT, Map.of());
      }
      if (append || PLACE.matcher(place).matches()) {
        JsonObject service = services.object(place);
        if (service != null) {
          service(service);
        }
      }
    }
  }

  private static @Nullable Province province(JsonObject json) {
    return json.parsed("province", code -> Province.of(code).orElse(null));
  }

  private static @Nullable Subject subject(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    return new Subject(
        json.text("nature", CODE),
        typed(json.text("name", SHORT), PersonName::new),
        json.text("certificateType", CODE),
        typed(json.text("certificateNumber", SHORT), CertificateNumber::new),
        json.day("certificateValidUntil"),
        typed(json.text("certificateAddress", LONG), PostalAddress::new),
        typed(json.text("contactAddress", LONG), PostalAddress::new),
        json.text("division", CODE),
        typed(json.text("legalRepresentative", SHORT), PersonName::new),
        json.text("legalRepresentativeResidence", CODE),
        json.text("businessScope", LONG),
        json.flag("accountRealNameVerified"),
        principal(json.object("principal")));
  }

  private static @Nullable Principal principal(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    return new Principal(
        typed(json.text("name", SHORT), PersonName::new),
        json.text("residence", CODE),
        json.text("idType", CODE),
        typed(json.text("idNumber", SHORT), CertificateNumber::new),
        json.day("idValidUntil"),
        typed(json.text("mobile", CODE), PhoneNumber::new),
        typed(json.text("otherPhone", CODE), PhoneNumber::new),
        typed(json.text("landline", CODE), PhoneNumber::new),
        typed(json.text("emergencyPhone", CODE), PhoneNumber::new),
        typed(json.text("email", SHORT), EmailAddress::new));
  }

  private static List<Service> services(JsonObject json) {
    List<Service> services =
        json.objects("services", MOST_SERVICES).stream().map(FilingReader::service).toList();
    int domains = services.stream().mapToInt(service -> service.domains().size()).sum();
    if (domains > MOST_DOMAINS) {
      json.fail("services", Code.TOO_MANY, Map.of("most", Integer.toString(MOST_DOMAINS)));
    }
    return services;
  }

  private static Service service(JsonObject json) {
    return new Service(
        json.choice("kind", ServiceKind.class),
        json.text("name", SHORT),
        json.text("contentType", CODE),
        json.texts("languages", MOST_CODES),
        json.objects("domains", MOST_DOMAINS).stream().map(FilingReader::domain).toList(),
        hosting(json.object("hosting")),
        json.objects("preApprovals", MOST_CODES).stream().map(FilingReader::preApproval).toList(),
        principal(json.object("principal")),
        app(json.object("app")),
        json.text("remark", LONG));
  }

  private static Hosting hosting(@Nullable JsonObject json) {
    return json == null
        ? new Hosting(null, null)
        : new Hosting(json.text("serviceCode", CODE), json.text("instanceId", SHORT));
  }

  private static Domain domain(JsonObject json) {
    return new Domain(
        json.text("name", SHORT),
        json.text("registrar", SHORT),
        json.day("registeredOn"),
        json.day("expiresOn"),
        json.day("realNameVerifiedOn"),
        json.text("holderRelation", CODE),
        typed(json.text("holderName", SHORT), PersonName::new),
        json.text("holderCertificateType", CODE),
        typed(json.text("holderCertificateNumber", SHORT), CertificateNumber::new),
        json.flag("privacyOn"),
        json.flag("registeredAbroad"),
        json.flag("resolves"));
  }

  private static PreApproval preApproval(JsonObject json) {
    return new PreApproval(
        json.text("industry", CODE), json.text("documentNumber", SHORT), json.day("validUntil"));
  }

  private static @Nullable App app(@Nullable JsonObject json) {
    return json == null
        ? null
        : new App(
            json.objects("platforms", MOST_CODES).stream().map(FilingReader::platform).toList());
  }

  private static App.Platform platform(JsonObject json) {
    return new App.Platform(
        json.text("system", CODE),
        json.text("packageName", SHORT),
        json.text("publicKey", LONG),
        json.text("signatureDigest", SHORT));
  }

  private static List<Material> materials(JsonObject json) {
    return json.objects("materials", MOST_MATERIALS).stream().map(FilingReader::material).toList();
  }

  private static Material material(JsonObject json) {
    Long service = json.number("service", 0, MOST_SERVICES - 1);
    return new Material(
        json.text("materialId", CODE),
        json.text("kind", CODE),
        service == null ? null : Math.toIntExact(service),
        json.text("format", CODE),
        json.number("sizeBytes", 0, MOST_BYTES),
        json.day("issuedOn"),
        json.day("validUntil"));
  }

  private static <T> @Nullable T typed(@Nullable String text, Function<String, T> type) {
    return text == null ? null : type.apply(text);
  }
}
