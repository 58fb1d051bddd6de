package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A company's or an individual's filing in a province, from provinces/CN-XX.json: a sample filing,
 * moved to the province and changed by JSON Pointer as the file's {@code draft} says, then as its
 * {@code correction} says. A null removes, the position {@code -} appends.
 */
final class ProvinceSample {
  private static final Map<String, String> FILINGS =
      Map.of("company", "/demo/filing.json", "individual", "/beian/examples/individual.json");

  private final JsonNode province;
  private final JsonNode told;
  private final String filing;
  private final Samples samples;

  private ProvinceSample(JsonNode province, String who, Samples samples) {
    this.province = province;
    this.told = province.path(who);
    this.filing = resource(Objects.requireNonNull(FILINGS.get(who)));
    this.samples = samples;
  }

  static ProvinceSample of(String province, String who, Samples samples) {
    JsonNode file =
        Json.readObject(
            resource("/provinces/" + province + ".json").getBytes(StandardCharsets.UTF_8));
    return new ProvinceSample(file, who, samples);
  }

  /** The character that its filing numbers begin with. */
  String prefix() {
    return province.path("prefix").asText();
  }

  String value(String name) {
    return province.path("values").path(name).asText();
  }

  /** What the file lists under this name. */
  List<String> list(String name) {
    return Json.texts(told.path(name));
  }

  /** The filing with everything broken. */
  ObjectNode draft(List<String> codes) {
    return filled(drafted(), codes);
  }

  /** The filing put right. */
  ObjectNode corrected(List<String> codes) {
    ObjectNode tree = drafted();
    change(tree, told.path("correction"));
    return filled(tree, codes);
  }

  private ObjectNode drafted() {
    ObjectNode tree = Json.readObject(filing.getBytes(StandardCharsets.UTF_8));
    tree.put("province", "{province}").withObject("/subject").put("division", "{division}");
    tree.withObject("/subject").put("certificateAddress", "{address}");
    tree.withObject("/subject").put("contactAddress", "{address}");
    change(tree, told.path("draft"));
    return tree;
  }

  private ObjectNode filled(ObjectNode tree, List<String> codes) {
    Map<String, String> values = new HashMap<>();
    province
        .path("values")
        .properties()
        .forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    values.put("serviceCode", codes.getFirst());
    values.put("secondCode", codes.getLast());
    values.put("emergency", "16600000000");
    values.put("expiry", "700");
    return samples.filled(new String(Json.bytes(tree), StandardCharsets.UTF_8), values);
  }

  private static void change(ObjectNode tree, JsonNode steps) {
    for (JsonNode step : steps) {
      step.properties().forEach(each -> set(tree, each.getKey(), each.getValue()));
    }
  }

  private static void set(ObjectNode tree, String pointer, JsonNode value) {
    JsonPointer at = JsonPointer.compile(pointer);
    String last = at.last().getMatchingProperty();
    if (!(tree.at(at.head()) instanceof ArrayNode array)) {
      ((ObjectNode) tree.at(at.head())).set(last, value);
    } else if (last.equals("-")) {
      array.add(value);
    } else if (value.isNull()) {
      array.remove(Integer.parseInt(last));
    } else {
      array.set(Integer.parseInt(last), value);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ProvinceSample.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
