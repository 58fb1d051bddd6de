package cn.beian.v3;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat.Written;
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
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.personal.PostalAddress;
import cn.beian.wire.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order, made up, as texts by their JSON Pointers; besides: {@code target}, {@code number/i},
 * {@code region/i}, {@code address/i} ({@code -} for a code without an instance) and {@code
 * file/i}.
 */
record Sample(OrderType type, Map<String, String> texts, Map<Integer, byte[]> files) {
  static final long UNIT = 990000000001L;
  static final String SUBJECT_NUMBER = "京ICP备10000001号";
  static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};
  static final Settings SETTINGS =
      new Settings(
          UNIT, Map.of("gd-1", 5L), 3, 1, new Personal("d11a682bd26c0b610e2113a02f312204"));

  static Sample of(OrderType type) {
    Map<String, String> texts = new LinkedHashMap<>();
    subject(texts);
    service(texts, 0, "示例演示站", "example.com");
    texts.put("/services/0/domains/1/name", "示例.中国");
    switch (type) {
      case FIRST_FILING -> {}
      case ACCESS -> texts.put("number/0", SUBJECT_NUMBER + "-1");
      case CHANGE_SERVICE, DEREGISTER_SERVICE -> {
        texts.put("number/0", SUBJECT_NUMBER + "-1");
        texts.put("target", SUBJECT_NUMBER + "-1");
      }
      case CHANGE_SUBJECT -> {
        texts.put("number/0", SUBJECT_NUMBER + "-1");
        texts.put("target", SUBJECT_NUMBER);
      }
      default -> texts.put("target", SUBJECT_NUMBER);
    }
    return new Sample(type, texts, new HashMap<>());
  }

  private static void subject(Map<String, String> texts) {
    texts.put("/subject/nature", "ENTERPRISE");
    texts.put("/subject/name", "示例信息技术有限公司");
    texts.put("/subject/certificateType", "BUSINESS_LICENSE");
    texts.put("/subject/certificateNumber", "91110000YYYYYYY09F");
    texts.put("/subject/certificateAddress", "北京市东城区示例路1号");
    texts.put("/subject/contactAddress", "示例路1号101室");
    texts.put("/subject/division", "110101");
    principal(texts, "/subject/principal", "测试甲", "jia@example.com");
  }

  private static void principal(Map<String, String> texts, String at, String name, String email) {
    texts.put(at + "/name", name);
    texts.put(at + "/idType", "RESIDENT_ID");
    texts.put(at + "/idNumber", "110101190001010014");
    texts.put(at + "/mobile", "13800000000");
    texts.put(at + "/landline", "010-12345678");
    texts.put(at + "/email", email);
  }

  static void service(Map<String, String> texts, int i, String name, String domain) {
    String at = "/services/" + i;
    texts.put(at + "/kind", "WEBSITE");
    texts.put(at + "/name", name);
    texts.put(at + "/contentType", "UNIT_PORTAL");
    texts.put(at + "/languages", "ZH_CN");
    texts.put(at + "/domains/0/name", domain);
    principal(texts, at + "/principal", "测试乙", "yi@example.com");
    texts.put("region/" + i, "bj-1");
    texts.put("address/" + i, "203.0.113." + (10 + i));
  }

  Sample with(String pointer, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(pointer, text);
    return new Sample(type, more, files);
  }

  Sample without(String pointer) {
    Map<String, String> less = new LinkedHashMap<>(texts);
    less.keySet().removeIf(key -> key.equals(pointer) || key.startsWith(pointer + "/"));
    return new Sample(type, less, files);
  }

  /** The same with a material: its kind, and the service it belongs to, or nothing. */
  Sample material(String kind, String service, byte[] file) {
    int i = count("/materials/");
    Sample more =
        with("/materials/" + i + "/kind", kind).with("/materials/" + i + "/service", service);
    Map<Integer, byte[]> all = new HashMap<>(files);
    all.put(i, file);
    return new Sample(type, more.texts, all);
  }

  private int count(String prefix) {
    return (int)
        texts.keySet().stream()
            .filter(key -> key.startsWith(prefix))
            .map(key -> key.substring(prefix.length()).replaceAll("/.*", ""))
            .distinct()
            .count();
  }

  private @Nullable String text(String pointer) {
    return texts.get(pointer);
  }

  private <T> @Nullable T made(String pointer, Function<String, T> make) {
    return Optional.ofNullable(text(pointer)).map(make).orElse(null);
  }

  private Principal principal(String at) {
    return new Principal(
        made(at + "/name", PersonName::new),
        text(at + "/residence"),
        text(at + "/idType"),
        made(at + "/idNumber", CertificateNumber::new),
        made(at + "/idValidUntil", LocalDate::parse),
        made(at + "/mobile", PhoneNumber::new),
        made(at + "/otherPhone", PhoneNumber::new),
        made(at + "/landline", PhoneNumber::new),
        made(at + "/emergencyPhone", PhoneNumber::new),
        made(at + "/email", EmailAddress::new));
  }

  private Subject subject() {
    String at = "/subject";
    return new Subject(
        text(at + "/nature"),
        made(at + "/name", PersonName::new),
        text(at + "/certificateType"),
        made(at + "/certificateNumber", CertificateNumber::new),
        made(at + "/certificateValidUntil", LocalDate::parse),
        made(at + "/certificateAddress", PostalAddress::new),
        made(at + "/contactAddress", PostalAddress::new),
        text(at + "/division"),
        made(at + "/legalRepresentative", PersonName::new),
        text(at + "/legalRepresentativeResidence"),
        text(at + "/businessScope"),
        true,
        count(at + "/principal/") == 0 ? null : principal(at + "/principal"));
  }

  private Domain domain(String at) {
    return new Domain(
        text(at + "/name"),
        text(at + "/registrar"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        false);
  }

  private PreApproval approval(String at) {
    return new PreApproval(
        text(at + "/industry"),
        text(at + "/documentNumber"),
        made(at + "/validUntil", LocalDate::parse));
  }

  private Service service(int i) {
    String at = "/services/" + i;
    return new Service(
        made(at + "/kind", ServiceKind::valueOf),
        text(at + "/name"),
        text(at + "/contentType"),
        text(at + "/languages") == null ? List.of() : List.of(text(at + "/languages").split(",")),
        many(at + "/domains/", this::domain),
        Hosting.NONE,
        many(at + "/preApprovals/", this::approval),
        count(at + "/principal/") == 0 ? null : principal(at + "/principal"),
        null,
        text(at + "/remark"));
  }

  private <T> List<T> many(String prefix, Function<String, T> make) {
    return IntStream.range(0, count(prefix)).mapToObj(i -> make.apply(prefix + i)).toList();
  }

  private Material material(String at) {
    String service = text(at + "/service");
    return new Material(
        at,
        text(at + "/kind"),
        service == null || service.isEmpty() ? null : Integer.valueOf(service),
        "JPG",
        8L,
        null,
        made(at + "/validUntil", LocalDate::parse));
  }

  private Submission.Site site(int i) {
    Submission.Server server =
        text("region/" + i) == null
            ? null
            : new Submission.Server(text("region/" + i), text("address/" + i));
    return new Submission.Site(service(i), i, text("number/" + i), server);
  }

  Submission submission() {
    return submission(filed());
  }

  Submission submission(@Nullable FiledIds filed) {
    List<Service> services = new ArrayList<>();
    List<Submission.Site> sites = new ArrayList<>();
    for (int i = 0; i < count("/services/"); i++) {
      services.add(service(i));
      sites.add(site(i));
    }
    List<Material> materials = many("/materials/", this::material);
    List<Submission.Document> documents =
        IntStream.range(0, materials.size())
            .mapToObj(i -> new Submission.Document(materials.get(i), files.get(i)))
            .toList();
    Filing filing = new Filing(Province.BJ, subject(), services, materials, text("/remark"));
    return new Submission(order(), text("target"), filing, sites, documents, filed);
  }

  private Order order() {
    Instant then = Instant.parse("2026-01-05T02:00:00Z");
    return new Order(
        new OrderId("01"),
        new AccountId("a1"),
        new Order.Aim(type, null),
        OrderState.values()[0],
        1,
        made("province", Province::valueOf),
        new Order.Opening(then, null),
        then,
        Order.Overdue.NONE,
        true,
        2,
        0,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** What is on record of the first site; nothing for what files something new. */
  @Nullable FiledIds filed() {
    if (type.purpose() == OrderType.Purpose.FILE) {
      return null;
    }
    return filed(
        new FiledIds.Site(
            920001,
            SUBJECT_NUMBER + "-1",
            Map.of("example.com", new FiledIds.Pair(720001L, 930001)),
            940001L,
            Map.of("203.0.113.10-203.0.113.10", new FiledIds.Pair(null, 950001))));
  }

  static FiledIds filed(FiledIds.Site... sites) {
    return new FiledIds(910001, SUBJECT_NUMBER, List.of(sites));
  }

  static V3Format format() {
    return new V3Format(
        province -> province == Province.BJ ? Optional.of(SETTINGS) : Optional.empty());
  }

  static Map<OwnObject, Long> ids(Submission submission) {
    Map<OwnObject, Long> ids = new LinkedHashMap<>();
    format()
        .objects(submission)
        .forEach(
            object -> ids.put(object, (71L + object.kind().ordinal()) * 10000 + ids.size() + 1));
    return ids;
  }

  Written written() {
    return written(submission());
  }

  static Written written(Submission submission) {
    return format().write(submission, ids(submission));
  }
}
