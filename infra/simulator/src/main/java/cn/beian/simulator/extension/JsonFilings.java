package cn.beian.simulator.extension;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.json.Json;
import cn.beian.wire.Gbk;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Contact;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Published;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our filings as subjects and sites of the interface. What the interface needs and a filing does
 * not have is made up.
 */
final class JsonFilings {
  private static final Map<String, Long> NATURES =
      Map.of("ENTERPRISE", 4L, "INDIVIDUAL", 5L, "GOVERNMENT", 2L, "INSTITUTION", 3L);
  private static final long ENTERPRISE = 4;
  private static final long INDIVIDUAL = 5;
  private static final long LICENCE = 1;
  private static final long RESIDENT_ID = 2;
  private static final String NO_MAIL = "nobody@example.invalid";
  private static final int DIVISION = 6;
  private static final int LONGEST = 128;
  private static final int LONGEST_NAME = 512;
  private static final int SHORTEST_PHONE = 11;
  private static final int SHORTEST_MAIL = 6;

  /** The first address of the network that is set aside for benchmarks, 198.18.0.0. */
  private static final long FIRST_ADDRESS = 198L << 24 | 18L << 16;

  private JsonFilings() {}

  /** The subject of a filing. */
  static Subject subject(JsonNode filing, Province province) {
    JsonNode given = filing.path("subject");
    long nature = NATURES.getOrDefault(given.path("nature").asText(), ENTERPRISE);
    return new Subject(
        null,
        null,
        new Personal(text(given.path("name").asText("模拟主体"), LONGEST)),
        null,
        nature,
        null,
        address(given, province),
        certificate(given, nature),
        contact(given.path("principal")),
        true,
        Published.NOTHING,
        null);
  }

  private static Address address(JsonNode subject, Province province) {
    String given = subject.path("division").asText("");
    String division =
        given.length() == DIVISION && given.startsWith(province.division())
            ? given
            : province.division() + "0100";
    return new Address(
        Long.valueOf(province.division() + "0000"),
        Long.valueOf(division.substring(0, 4) + "00"),
        division.endsWith("00") ? null : Long.valueOf(division),
        personal(subject.path("contactAddress"), 1));
  }

  private static Certificate certificate(JsonNode subject, long nature) {
    Personal address = personal(subject.path("certificateAddress"), 1);
    return new Certificate(
        nature == INDIVIDUAL ? RESIDENT_ID : LICENCE,
        number(subject.path("certificateNumber").asText("")),
        address == null ? new Personal("模拟地址") : address);
  }

  private static @Nullable Personal number(String given) {
    return given.isBlank() ? null : new Personal(given);
  }

  private static Contact contact(JsonNode given) {
    Personal mail = personal(given.path("email"), SHORTEST_MAIL);
    Personal id = personal(given.path("idNumber"), 1);
    Personal name = personal(given.path("name"), 1);
    return new Contact(
        name == null ? new Personal("模拟负责人") : name,
        personal(given.path("landline"), SHORTEST_PHONE),
        personal(given.path("mobile"), SHORTEST_PHONE),
        mail == null ? new Personal(NO_MAIL) : mail,
        null,
        null,
        id == null ? null : RESIDENT_ID,
        id);
  }

  /** A text as the interface can carry it; null if it cannot. */
  private static @Nullable Personal personal(JsonNode given, int shortest) {
    String text = text(given.asText(""), LONGEST);
    return text.isBlank() || text.length() < shortest ? null : new Personal(text);
  }

  /** The characters of a text that files can have, so many of them. */
  private static String text(String text, int longest) {
    String known =
        text.codePoints()
            .filter(each -> Gbk.has(Character.toString(each)) && !Gbk.control(each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return known.substring(0, Math.min(known.length(), longest));
  }

  /** The kind of a service. */
  static ServiceKind kind(JsonNode service) {
    return ServiceKind.valueOf(service.path("kind").asText(ServiceKind.WEBSITE.name()));
  }

  /**
   * A service.
   *
   * @param number from which its address follows
   */
  static Site service(JsonNode service, JsonNode filing, long number) {
    boolean own = service.has("principal");
    JsonNode principal = own ? service.path("principal") : filing.at("/subject/principal");
    return new Site(
        null,
        null,
        text(service.path("name").asText("模拟网站"), LONGEST_NAME),
        List.of(),
        List.of(24L),
        List.of(1L),
        domains(service, number),
        List.of(access(number)),
        contact(principal),
        null,
        null,
        null,
        null,
        null);
  }

  /** An App has none; a website that has none gets one that nobody can have. */
  private static List<Domain> domains(JsonNode service, long number) {
    if (kind(service) == ServiceKind.APP) {
      return List.of();
    }
    List<Domain> domains =
        Json.elements(service.path("domains")).stream()
            .map(each -> new Domain(null, null, each.path("name").asText()))
            .toList();
    return domains.isEmpty()
        ? List.of(new Domain(null, null, "site-" + number + ".invalid"))
        : domains;
  }

  /** An access with an address of its own. */
  static Access access(long number) {
    long address = FIRST_ADDRESS + 1 + number % (1 << 16);
    IpRange range = new IpRange(null, null, address, address);
    return new Access(null, null, null, List.of(2L), List.of(3L), List.of(range), null, null);
  }
}
