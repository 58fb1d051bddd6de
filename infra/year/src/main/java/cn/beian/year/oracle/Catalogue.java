package cn.beian.year.oracle;

import static cn.beian.year.oracle.ClassPathFile.member;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which event is told as which notice, through which channel and to whom ({@code notices.json}).
 *
 * @param lines by the event they follow; an event without lines tells nobody
 */
public record Catalogue(Map<String, List<Line>> lines) {

  public Catalogue {
    lines = Map.copyOf(lines);
  }

  /**
   * A notice through one channel.
   *
   * @param toContacts whether each asked contact gets one, rather than the account or the principal
   * @param atOnce whether quiet hours do not hold it
   */
  public record Line(String notice, String channel, boolean toContacts, boolean atOnce) {}

  /** The catalogue on the class path. */
  public static Catalogue ofClassPath() {
    return of(ClassPathFile.read("/beian/texts/notices.json"));
  }

  static Catalogue of(JsonNode file) {
    Map<String, List<Line>> lines = new HashMap<>();
    file.properties()
        .forEach(notice ->
            member(notice.getValue(), "after")
                .forEach(event ->
                    lines
                        .computeIfAbsent(event.asText(), none -> new ArrayList<>())
                        .addAll(of(notice.getKey(), notice.getValue()))));
    return new Catalogue(lines);
  }

  private static List<Line> of(String name, JsonNode notice) {
    boolean atOnce = member(notice, "atOnce").asBoolean();
    return member(notice, "to").properties().stream()
        .map(to -> new Line(name, to.getKey(), isAsked(to.getValue().asText()), atOnce))
        .toList();
  }

  private static boolean isAsked(String recipient) {
    return switch (recipient) {
      case "ASKED_CONTACT" -> true;
      case "ACCOUNT", "SUBJECT_PRINCIPAL" -> false;
      default -> throw new IllegalArgumentException("recipient " + recipient);
    };
  }

  List<Line> after(String event) {
    return lines.getOrDefault(event, List.of());
  }
}
