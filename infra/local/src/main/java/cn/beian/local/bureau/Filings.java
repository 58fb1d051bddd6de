package cn.beian.local.bureau;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.OrderType;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the simulator has on record: subjects by their numbers, each with its services. Certificates
 * stand there hashed; the content of what others filed is kept as it was given.
 */
final class Filings {
  private static final int SHOWN = 64;

  private final ObjectNode state;

  /**
   * @param state where they are kept: {@code subjects}, and {@code counters} of numbers
   */
  Filings(ObjectNode state) {
    this.state = state;
  }

  /** What a submission says that the record needs. */
  static ObjectNode extract(JsonNode filing) {
    JsonNode subject = filing.path("subject");
    ObjectNode extract = Json.object();
    extract.put(
        "certificate",
        certificate(
            subject.path("certificateType").asText(), subject.path("certificateNumber").asText()));
    ArrayNode services = extract.putArray("services");
    for (JsonNode service : filing.path("services")) {
      ObjectNode one = services.addObject();
      one.put("kind", service.path("kind").asText(ServiceKind.WEBSITE.name()));
      ArrayNode names = one.putArray("names");
      names(service).forEach(names::add);
    }
    return extract;
  }

  private static List<String> names(JsonNode service) {
    if (service.path("kind").asText().equals(ServiceKind.APP.name())) {
      return List.of(service.path("name").asText());
    }
    List<String> names = new ArrayList<>();
    for (JsonNode domain : service.path("domains")) {
      String name = domain.path("name").asText();
      names.add(DomainName.of(name).map(DomainName::lockKey).orElse(name));
    }
    return names;
  }

  private static String certificate(String type, String number) {
    try {
      byte[] text = (type + "|" + number.toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Puts on record what an approved submission asks for, and gives its numbers to the result. */
  void approve(ObjectNode submission, ObjectNode result, int year) {
    OrderType type = OrderType.valueOf(submission.path("type").asText());
    String number =
        type == OrderType.FIRST_FILING
            ? open(submission, year)
            : numberOf(submission).orElseGet(() -> open(submission, year));
    result.put("subjectNumber", number);
    ArrayNode numbers = result.putArray("serviceNumbers");
    switch (type.purpose()) {
      case FILE -> submission.path("services").forEach(each -> numbers.add(join(number, each)));
      case CHANGE -> change(number, submission, numbers);
      case DEREGISTER -> deregister(number, submission, numbers);
    }
  }

  private void change(String number, JsonNode submission, ArrayNode numbers) {
    String target = submission.path("target").asText();
    if (target.equals(number)) {
      subject(number).put("certificate", submission.path("certificate").asText());
    } else {
      services(number).set(target, here(submission.path("services").path(0)));
      numbers.add(target);
    }
  }

  private void deregister(String number, JsonNode submission, ArrayNode numbers) {
    String target = submission.path("target").asText();
    if (target.equals(number)) {
      state.withObject("/subjects").remove(number);
    } else {
      services(number).remove(target);
      numbers.add(target);
    }
  }

  /** What another provider has filed, as the administration would show it. */
  ObjectNode fileElsewhere(JsonNode given, int year) {
    ObjectNode submission = extract(given.path("filing"));
    submission.put("province", given.path("filing").path("province").asText());
    String number = open(submission, year);
    subject(number).set("filing", given.path("filing"));
    ArrayNode numbers = Json.array();
    for (JsonNode service : submission.path("services")) {
      String added = join(number, service);
      ((ObjectNode) services(number).path(added)).put("here", false);
      numbers.add(added);
    }
    return Json.object().put("subjectNumber", number).set("serviceNumbers", numbers);
  }

  /** Answers a query. */
  ObjectNode look(JsonNode query) {
    String certificate =
        certificate(
            query.path("certificateType").asText(), query.path("certificateNumber").asText());
    Optional<String> number = numberOfCertificate(certificate);
    ObjectNode answer =
        Json.object().put("subject", number.map(this::standing).orElse("NOT_FILED"));
    number.ifPresent(known -> {
      answer.put("subjectNumber", known);
      if (subject(known).has("filing")) {
        answer.set("filing", subject(known).path("filing").deepCopy());
      }
    });
    ArrayNode services = answer.putArray("services");
    for (JsonNode service : query.path("services")) {
      ObjectNode one = services.addObject().setAll((ObjectNode) service.deepCopy());
      one.put("state", standing(number.orElse(""), service));
    }
    return answer;
  }

  private String standing(String number) {
    List<Boolean> here = new ArrayList<>();
    services(number).forEach(service -> here.add(service.path("here").asBoolean()));
    if (here.isEmpty()) {
      return "SHELL";
    }
    if (here.contains(true)) {
      return here.contains(false) ? "FILED_BOTH" : "FILED_HERE";
    }
    return "FILED_ELSEWHERE";
  }

  private String standing(String number, JsonNode wanted) {
    for (Map.Entry<String, JsonNode> subject : state.withObject("/subjects").properties()) {
      for (JsonNode service : subject.getValue().path("services")) {
        if (same(service, wanted)) {
          boolean here = service.path("here").asBoolean();
          String own = here ? "FILED_HERE" : "FILED_ELSEWHERE";
          return subject.getKey().equals(number) ? own : "FILED_BY_OTHER";
        }
      }
    }
    return "NOT_FILED";
  }

  private static boolean same(JsonNode service, JsonNode wanted) {
    return service.path("kind").asText().equals(wanted.path("kind").asText())
        && Json.texts(service.path("names")).contains(wanted.path("name").asText());
  }

  /** The service's number: what it has already, or the next of its subject. */
  private String join(String number, JsonNode service) {
    for (Map.Entry<String, JsonNode> known : services(number).properties()) {
      if (Json.texts(service.path("names")).stream()
          .anyMatch(name -> same(known.getValue(), named(service, name)))) {
        ((ObjectNode) known.getValue()).put("here", true);
        return known.getKey();
      }
    }
    int next = subject(number).path("next").asInt(0) + 1;
    subject(number).put("next", next);
    ServiceKind kind = ServiceKind.valueOf(service.path("kind").asText());
    String added = number + "-" + next + kind.numberSuffix();
    services(number).set(added, here(service));
    return added;
  }

  private static ObjectNode named(JsonNode service, String name) {
    return Json.object().put("kind", service.path("kind").asText()).put("name", name);
  }

  private static ObjectNode here(JsonNode service) {
    return ((ObjectNode) service.deepCopy()).put("here", true);
  }

  private String open(ObjectNode submission, int year) {
    String province = submission.path("province").asText();
    ObjectNode counters = state.withObject("/counters");
    String counter = province + "-" + year;
    int next = counters.path(counter).asInt(0) + 1;
    counters.put(counter, next);
    String prefix = Province.of(province).map(Province::numberPrefix).orElse("京");
    String number = String.format(Locale.ROOT, "%sICP备%04d%06d号", prefix, year, next);
    subject(number).put("certificate", submission.path("certificate").asText());
    return number;
  }

  private Optional<String> numberOf(ObjectNode submission) {
    String target = submission.path("target").asText("");
    int end = target.indexOf('-');
    String number = end < 0 ? target : target.substring(0, end);
    return state.withObject("/subjects").has(number)
        ? Optional.of(number)
        : numberOfCertificate(submission.path("certificate").asText());
  }

  private Optional<String> numberOfCertificate(String certificate) {
    return state.withObject("/subjects").properties().stream()
        .filter(each -> each.getValue().path("certificate").asText().equals(certificate))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private ObjectNode subject(String number) {
    ObjectNode subjects = state.withObject("/subjects");
    return subjects.path(number) instanceof ObjectNode known ? known : subjects.putObject(number);
  }

  private ObjectNode services(String number) {
    ObjectNode subject = subject(number);
    return subject.path("services") instanceof ObjectNode known
        ? known
        : subject.putObject("services");
  }
}
