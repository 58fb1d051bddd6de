package cn.beian.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The state as a page: no scripts, everything escaped. */
final class Page {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Administrations</title>
      <style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;margin-bottom:2em}
      td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}</style></head>
      <body><h1>管局 · administrations, simulated</h1>
      """;

  private Page() {}

  static String of(JsonNode state) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, JsonNode> part : state.properties()) {
      page.append("<h2>").append(escaped(part.getKey())).append("</h2>\n<table>\n");
      rows(part.getValue(), page);
      page.append("</table>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static void rows(JsonNode part, StringBuilder page) {
    if (part.isArray()) {
      part.forEach(each -> row("", each, page));
    } else {
      part.properties().forEach(each -> row(each.getKey(), each.getValue(), page));
    }
  }

  private static void row(String name, JsonNode value, StringBuilder page) {
    page.append("<tr><th>").append(escaped(name)).append("</th>");
    if (value.isObject()) {
      value.properties().forEach(each -> cell(each.getKey() + ": " + text(each.getValue()), page));
    } else {
      cell(text(value), page);
    }
    page.append("</tr>\n");
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static void cell(String text, StringBuilder page) {
    page.append("<td>").append(escaped(text)).append("</td>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
