package cn.beian.simulator.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What administrations differ in. The first value of each is what it is without being set. */
public final class Switches {
  private static final Map<String, List<String>> KNOWN = known();

  private final Map<String, String> set = new LinkedHashMap<>();

  private static Map<String, List<String>> known() {
    List<String> onFirst = List.of("on", "off");
    List<String> offFirst = List.of("off", "on");
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("smsChecks", onFirst);
    known.put("duplicateSequence", List.of("reject14", "idempotent", "accept"));
    known.put("downloadCodes", List.of("plain0", "codes013"));
    known.put("elementNameProfile", List.of("lenient", "observed", "document"));
    known.put("strictRand", onFirst);
    known.put("rejectReplay", offFirst);
    known.put("bammForm", List.of("md5hex", "plain"));
    known.put("hashText", List.of("raw", "hex"));
    known.put("compression", List.of("zip", "gzip"));
    known.put("encryptDownloads", offFirst);
    known.put("attachmentLimit", List.of("base64", "bytes"));
    known.put("icpmmChecked", onFirst);
    known.put("icpmmRequired", List.of("XZJR", "none", "all"));
    known.put("allowCancelLastAccess", offFirst);
    known.put("codeTables", List.of("v3-2013", "2023"));
    known.put("siteNames", List.of("ofSubject", "ofAll"));
    known.put("collectAll", offFirst);
    known.put("czlx35", List.of("emit", "omit"));
    return known;
  }

  /**
   * Sets some.
   *
   * @throws IllegalArgumentException if there is no such switch or no such value; none is set then
   */
  public synchronized void set(JsonNode given) {
    given
        .properties()
        .forEach(one -> {
          if (!KNOWN.getOrDefault(one.getKey(), List.of()).contains(one.getValue().asText())) {
            throw new IllegalArgumentException(
                "switch " + one.getKey() + ": " + KNOWN.get(one.getKey()));
          }
        });
    given.properties().forEach(one -> set.put(one.getKey(), one.getValue().asText()));
  }

  /** Sets all back. */
  public synchronized void clear() {
    set.clear();
  }

  /** Whether a switch has a value. */
  public synchronized boolean is(String name, String value) {
    return value(name).equals(value);
  }

  /** Whether a switch is on. */
  public boolean on(String name) {
    return is(name, "on");
  }

  private String value(String name) {
    return set.getOrDefault(name, KNOWN.getOrDefault(name, List.of("")).getFirst());
  }

  /** All of them with their values. */
  public synchronized ObjectNode show() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    KNOWN.keySet().forEach(name -> all.put(name, value(name)));
    return all;
  }
}
