package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import cn.beian.testing.SampleImages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What goes with an order beside its content: pictures, uploaded by their links, and faces. */
final class Papers {
  private static final byte[] PICTURE = SampleImages.jpeg();

  private final Stage stage;
  private final Caller customer;

  Papers(Stage stage, Caller customer) {
    this.stage = stage;
    this.customer = customer;
  }

  /** The filing without its materials, which are not sent with it. */
  static ObjectNode written(ObjectNode filing) {
    ObjectNode copy = filing.deepCopy();
    copy.remove("materials");
    return copy;
  }

  /**
   * Drafts an order, uploads the filing's materials and has every principal's face checked.
   *
   * @return the order as it is then
   */
  Reply draft(Call creation, ObjectNode filing) {
    Reply created = stage.act(customer, "drafts a first filing", creation, 201);
    String order = created.text("/orderId");
    stage.same("state", "DRAFT", created.text("/state"));
    filing.path("materials").forEach(material -> upload(order, material, ""));
    checkFaces(order, filing.path("services").size());
    return checked(order);
  }

  /** Announces a material and uploads its picture. */
  void upload(String order, JsonNode material, String replaces) {
    ObjectNode claim = Json.object().put("contentType", "image/jpeg");
    claim.put("sizeBytes", PICTURE.length);
    for (String name : List.of("kind", "service", "issuedOn", "validUntil")) {
      if (material.has(name)) {
        claim.set(name, material.path(name));
      }
    }
    if (!replaces.isEmpty()) {
      claim.put("replaces", replaces);
    }
    Call add = Call.post("/orders/" + order + "/materials", claim);
    Reply added = stage.act(customer, "adds " + claim.path("kind").asText(), add, 201);
    Call get = Call.get("/orders/" + order + "/materials/" + added.text("/materialId"));
    put(stage.act(customer, "asks for its link again", get, 200).body().path("upload"));
  }

  /** Takes all materials of an earlier order again; nothing is uploaded. */
  void reuse(String order, String earlier) {
    for (JsonNode material : accepted(earlier).values()) {
      ObjectNode source = Json.object();
      if (material.has("service")) {
        source.set("service", material.path("service"));
      }
      source
          .putObject("reuse")
          .put("orderId", earlier)
          .put("materialId", material.path("materialId").asText());
      Call again = Call.post("/orders/" + order + "/materials", source);
      stage.act(customer, "takes an earlier material again", again, 201);
    }
  }

  /** Has the face of every service's principal checked. */
  void checkFaces(String order, int services) {
    for (int i = 0; i < services; i++) {
      ObjectNode session = Json.object().put("service", i).put("session", "session-" + i);
      Call check = Call.post("/orders/" + order + "/face-checks", session);
      Reply checked = stage.act(customer, "has a face checked", check, 200);
      stage.same("face check", "PASSED", checked.text("/state"));
    }
  }

  /** The order, once everything uploaded was checked and accepted. */
  Reply checked(String order) {
    stage.until("uploads to be checked", 0L, () -> count(order, "AWAITED"));
    stage.same("uploads refused", 0L, count(order, "REFUSED"));
    return read(order);
  }

  /** The accepted materials of an order by their kind. */
  Map<String, JsonNode> accepted(String order) {
    Map<String, JsonNode> found = new HashMap<>();
    read(order).list("/materials").stream()
        .filter(each -> each.path("state").asText().equals("ACCEPTED"))
        .forEach(each -> found.put(each.path("kind").asText(), each));
    return found;
  }

  /** Looks at a material's picture, which must be as it was uploaded. */
  void look(String order, String kind) {
    String id = Objects.requireNonNull(accepted(order).get(kind)).path("materialId").asText();
    Call get = Call.get("/orders/" + order + "/materials/" + id);
    Reply shown = stage.act(customer, "looks at a material", get, 200);
    HttpRequest.Builder open = HttpRequest.newBuilder(URI.create(shown.text("/view/url")));
    stage.same("the picture's size", PICTURE.length, send(open).length);
  }

  private Object count(String order, String state) {
    return read(order).list("/materials").stream()
        .filter(each -> each.path("state").asText().equals(state))
        .count();
  }

  private Reply read(String order) {
    return customer.send(Call.get("/orders/" + order));
  }

  private void put(JsonNode upload) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.path("url").asText()))
            .PUT(BodyPublishers.ofByteArray(PICTURE));
    for (Map.Entry<String, JsonNode> header : upload.path("headers").properties()) {
      // The client sets the length by itself.
      if (!header.getKey().equals("Content-Length")) {
        request.header(header.getKey(), header.getValue().asText());
      }
    }
    send(request);
  }

  /** What is answered; a refusal is an end of the story. */
  private byte[] send(HttpRequest.Builder request) {
    try {
      var answer = customer.http().send(request.build(), BodyHandlers.ofByteArray());
      stage.check(answer.statusCode() == 200, "the bucket answered " + answer.statusCode());
      return answer.body();
    } catch (IOException failed) {
      throw new StoryFailedException("bucket: " + failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryFailedException("interrupted");
    }
  }
}
