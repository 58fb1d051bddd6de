package cn.beian.simulator.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What administrations differ in. The first value of each is what it is without being set. */
public final class Switches {
  private static final String TABLE =
      """
      smsChecks on off
      duplicateSequence reject14 idempotent accept
      downloadCodes plain0 codes013
      elementNameProfile lenient observed document
      strictRand on off
      rejectReplay off on
      bammForm md5hex plain
      hashText raw hex
      compression zip gzip
      encryptDownloads off on
      attachmentLimit base64 bytes
      icpmmChecked on off
      icpmmRequired XZJR none all
      allowCancelLastAccess off on
      codeTables v3-2013 2023
      siteNames ofSubject ofAll
      collectAll off on
      czlx35 emit omit
      """;
  private static final Map<String, List<String>> KNOWN = known();

  private final Map<String, String> set = new LinkedHashMap<>();

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    TABLE
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> known.put(words.getFirst(), words.subList(1, words.size())));
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
