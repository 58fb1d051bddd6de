package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What there is at the end of a round: at the customers, at the administrations, and left over.
 * Without times, and with names instead of ids and numbers, so that rounds can be compared.
 */
final class RoundEnd {
  private final Cast cast;
  private final JsonNode before;
  private final ObjectNode told = Json.object();

  /** The end of a round that began with the administrations as they were. */
  RoundEnd(Cast cast, JsonNode before) {
    this.cast = cast;
    this.before = before;
  }

  /** Notes what a company has on record. */
  void onRecord(String when, String who, RoundCompany company) {
    told.withObject("/" + who).set(when, records(company));
  }

  /** Notes what became of a company's orders, codes and messages. */
  void ofCompany(String who, RoundCompany company) {
    ObjectNode all = told.withObject("/" + who);
    ObjectNode orders = all.putObject("orders");
    company
        .orders()
        .forEach((called, id) -> {
          Reply order = company.filer().read(id);
          orders.put(called, order.text("/type") + " " + order.text("/state"));
        });
    ObjectNode codes = all.putObject("codes");
    listed(company, "/service-codes?limit=100")
        .forEach(code -> codes.put(company.named(text(code, "serviceCode")), text(code, "state")));
    ObjectNode messages = all.putObject("messages");
    company
        .orders()
        .forEach((called, id) -> {
          ArrayNode types = messages.putArray(called);
          listed(company, "/messages?limit=100").stream()
              .filter(each -> text(each, "orderId").equals(id))
              .map(each -> text(each, "type"))
              .sorted()
              .forEach(types::add);
        });
  }

  /**
   * Notes what the administrations were sent and what is left over.
   *
   * @return all that was noted
   */
  ObjectNode ofAdministrations(JsonNode after, List<RoundCompany> companies) {
    ObjectNode all = told.putObject("administrations");
    all.put("uploads", uploads(after) - uploads(before));
    all.set("records", counted(fresh(after)));
    all.set("submissions", counted(submissions(after, companies)));
    all.set("drifts", counted(drifts(companies)));
    all.set("queues", counted(queues()));
    Reply differences = cast.reviewer().send(Call.get("/quota-differences"));
    all.put("quotaDifferences", differences.list("/items").size());
    return told;
  }

  private static ObjectNode records(RoundCompany company) {
    JsonNode body = company.filer().records().body();
    ObjectNode all = Json.object();
    all.put("subject", company.named(body.at("/subject/orderId").asText()));
    ObjectNode services = all.putObject("services");
    for (JsonNode service : body.path("services")) {
      String number = text(service, "filingNumber");
      ObjectNode one = services.putObject(number.substring(number.indexOf('-')));
      for (String name : List.of("state", "kind", "name", "domains")) {
        one.set(name, service.path(name));
      }
      one.put("serviceCode", company.named(text(service, "serviceCode")));
      one.put("findings", service.path("findings").size());
    }
    return all;
  }

  private static List<JsonNode> listed(RoundCompany company, String path) {
    return company.filer().act("lists", Call.get(path), 200).list("/items");
  }

  private static int uploads(JsonNode shown) {
    return shown.at("/offices/GD/lastSequence").asInt();
  }

  /** What was done to each record that was uploaded, by the operation's number. */
  private Stream<String> fresh(JsonNode after) {
    return Json.elements(after.path("records")).stream()
        .skip(before.path("records").size())
        .map(each -> "operation " + text(each, "operation") + " " + text(each, "stage"));
  }

  private static Stream<String> submissions(JsonNode after, List<RoundCompany> companies) {
    List<String> orders =
        companies.stream().flatMap(each -> each.orders().values().stream()).toList();
    return after.path("submissions").properties().stream()
        .map(Map.Entry::getValue)
        .filter(each -> orders.contains(text(each, "orderId")))
        .map(each -> text(each, "type") + " " + text(each, "stage"));
  }

  private Stream<String> drifts(List<RoundCompany> companies) {
    List<String> known =
        companies.stream().flatMap(each -> each.orders().values().stream()).toList();
    return cast.reviewer().send(Call.get("/drifts")).list("/items").stream()
        .filter(each -> known.contains(text(each, "about")))
        .map(each -> text(each, "kind"));
  }

  /** Each message that is left over, by its queue. */
  private Stream<String> queues() {
    return cast.anyone().send(Call.get("/_local/queues")).body().properties().stream()
        .filter(each -> each.getValue().asInt() > 0)
        .map(Map.Entry::getKey);
  }

  private static ObjectNode counted(Stream<String> words) {
    Map<String, Integer> counts = new TreeMap<>();
    words.forEach(each -> counts.merge(each, 1, Integer::sum));
    ObjectNode all = Json.object();
    counts.forEach(all::put);
    return all;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }
}
