package cn.beian.platform.rules;

import cn.beian.domain.rule.UnusableRulesException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with the text of a pack, each with file, line and reason. */
final class PackProblems {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(file("rule-pack.schema.json"), InputFormat.JSON);

  private PackProblems() {}

  /** The text of a rule file. */
  static String file(String name) {
    return new String(Resources.bytes("rules/" + name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** The problems of a pack; those of its form alone when there are any. */
  static List<String> of(String name, String text) {
    try {
      Map<String, Integer> lines = lines(text);
      List<String> form =
          SCHEMA.validate(text, InputFormat.JSON).stream()
              .map(error -> {
                String at = error.getInstanceLocation().toString();
                return problem(name, lines.get(at), at + ": " + error.getMessage());
              })
              .toList();
      return form.isEmpty() ? meaning(name, text, lines) : form;
    } catch (JsonProcessingException broken) {
      return List.of(problem(name, broken.getLocation().getLineNr(), broken.getOriginalMessage()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Rule by rule, for a reader stops at the first that it does not understand. */
  @SuppressWarnings("unchecked")
  private static List<String> meaning(String name, String text, Map<String, Integer> lines)
      throws IOException {
    Map<String, Object> pack = (Map<String, Object>) JSON.std.anyFrom(text);
    List<?> rules = (List<?>) Objects.requireNonNull(pack.get("rules"));
    PackReader reader = reader();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Map<String, Object> one = new HashMap<>(pack);
      one.put("rules", List.of(rules.get(i)));
      try {
        reader.read(one);
      } catch (IllegalArgumentException | UnusableRulesException broken) {
        problems.add(problem(name, lines.get("/rules/" + i), broken.getMessage()));
      }
    }
    return problems;
  }

  private static PackReader reader() {
    RuleFiles files = RuleFiles.onClassPath();
    Tables tables = Tables.load(files);
    return new PackReader(tables, Clauses.load(files, tables));
  }

  private static String problem(String name, @Nullable Integer line, @Nullable String reason) {
    return name + ":" + line + ": " + reason;
  }

  /** The line on which each value begins, by JSON Pointer. */
  private static Map<String, Integer> lines(String text) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean begins = token != JsonToken.FIELD_NAME && !token.isStructEnd();
        if (begins) {
          String at = parser.getParsingContext().pathAsPointer().toString();
          lines.putIfAbsent(
              token.isStructStart()
                  ? parser.getParsingContext().getParent().pathAsPointer().toString()
                  : at,
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }
}
