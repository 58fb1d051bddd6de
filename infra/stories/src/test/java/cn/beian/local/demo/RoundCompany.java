package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A company of a round: each of its orders is made ready here, and handed in later. */
final class RoundCompany {
  private final Filer filer;
  private final ObjectNode filing;
  private final Function<String, String> codes;
  private final Map<String, String> orders = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * A company.
   *
   * @param filing its first one, without a service code
   * @param codes a service code of its own for an instance of this name
   */
  RoundCompany(Filer filer, ObjectNode filing, Function<String, String> codes) {
    this.filer = filer;
    this.filing = filing;
    this.codes = codes;
  }

  Filer filer() {
    return filer;
  }

  /** Its orders by what they are called in the round, in the order in which they were opened. */
  Map<String, String> orders() {
    return orders;
  }

  /** What an order's id or a service code is called in the round; empty for an empty one. */
  String named(String id) {
    return id.isEmpty() ? "" : names.getOrDefault(id, "unknown");
  }

  /** The filing with which it comes. */
  ObjectNode filing() {
    return filing.deepCopy();
  }

  /** The number of its subject. */
  String subject() {
    return filer.records().text("/subject/filingNumber");
  }

  /** Its first order here: the subject with a website. */
  String files(String called) {
    return opened(called, filer.drafted(withCode(filing(), called)));
  }

  /** One more website. */
  String addsWebsite() {
    ObjectNode more = more("website");
    ((ObjectNode) more.at("/services/0")).put("name", "示例第二站");
    return opened("website", filer.drafted(more));
  }

  /** An App. */
  String addsApp() {
    ObjectNode more = more("app");
    ObjectNode service = (ObjectNode) more.at("/services/0");
    String site = service.at("/domains/0/name").asText();
    makeApp(service, "示例应用" + site);
    return opened("app", filer.drafted(more));
  }

  /** Makes an App of a website. */
  static void makeApp(ObjectNode service, String name) {
    service
        .put("kind", "APP")
        .put("name", name)
        .putObject("app")
        .putArray("platforms")
        .addObject()
        .put("system", "ANDROID")
        .put("packageName", "cn.beian.sample")
        .put("publicKey", "00".repeat(128))
        .put("signatureDigest", "0123456789abcdef0123456789abcdef");
  }

  /** Its website loses a domain and moves to another server. */
  String changesService() {
    String order = filer.draft(Json.object().put("change", subject() + "-1"));
    ObjectNode content = filer.withPapers(order, materials(), 1);
    ((ArrayNode) content.at("/services/0/domains")).remove(1);
    filer.edit(order, withCode(content, "change"));
    return opened("change of service", order);
  }

  /** Its subject gets another address. */
  String changesSubject() {
    String order = filer.draft(Json.object().put("change", subject()));
    ObjectNode content = filer.withPapers(order, materials(), 0);
    ((ObjectNode) content.path("subject")).put("contactAddress", "广东省深圳市南山区示例路2号202室");
    filer.edit(order, content);
    return opened("change of subject", order);
  }

  /** A service, or with an empty end the subject, is no longer to be filed. */
  String deregisters(String called, String end) {
    return opened(called, filer.draft(Json.object().put("deregister", subject() + end)));
  }

  /** Hands an order in, again while the administration cannot be asked; some need a review. */
  void handIn(String order) {
    boolean reviewed = !filer.read(order).text("/type").startsWith("DEREGISTER");
    filer.submitUntilTaken(order, reviewed ? "AWAITING_REVIEW" : "REVIEW_PASSED");
    if (reviewed) {
      filer.pass(order);
    }
  }

  private String opened(String called, String order) {
    assertThat(orders.put(called, order)).as(called).isNull();
    names.put(order, called);
    return order;
  }

  private List<JsonNode> materials() {
    return Json.elements(filing.path("materials"));
  }

  /** One more service of a subject that is filed. */
  private ObjectNode more(String called) {
    ObjectNode more = withCode(filing(), called);
    ArrayNode domains = (ArrayNode) more.at("/services/0/domains");
    domains.remove(1);
    ObjectNode domain = (ObjectNode) domains.path(0);
    domain.put("name", called + "-" + domain.path("name").asText());
    more.remove(List.of("province", "subject"));
    return more;
  }

  private ObjectNode withCode(ObjectNode content, String instance) {
    String code = codes.apply(instance.replace(' ', '-'));
    names.put(code, instance);
    ((ObjectNode) content.at("/services/0/hosting")).put("serviceCode", code);
    return content;
  }
}
