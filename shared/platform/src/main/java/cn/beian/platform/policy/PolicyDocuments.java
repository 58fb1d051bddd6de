package cn.beian.platform.policy;

import cn.beian.domain.policy.Statement;
import cn.beian.domain.policy.Statement.Effect;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The document of a policy (LC-RAM-11): {@code {"Version":"1","Statement":[{"Effect":"Allow",
 * "Action":["beian:view"],"Resource":"*"}]}}. A list of one may stand as the text alone.
 */
public final class PolicyDocuments {
  private static final int MOST = 50;
  private static final String VERSION = "1";

  private PolicyDocuments() {}

  /** The statements of a document; what is wrong is noted in it. */
  public static List<Statement> read(JsonObject document) {
    document.requiredParsed("Version", text -> text.equals(VERSION) ? text : null, VERSION);
    List<JsonObject> statements = document.objects("Statement", MOST);
    if (statements.isEmpty()) {
      document.fail("Statement", FieldError.Code.FIELD_MISSING, Map.of());
    }
    return statements.stream().map(PolicyDocuments::statement).toList();
  }

  private static Statement statement(JsonObject json) {
    Effect effect = json.requiredParsed("Effect", PolicyDocuments::effect, Effect.DENY);
    List<String> actions = texts(json, "Action", PolicyDocuments::action);
    return new Statement(effect, actions, texts(json, "Resource", PolicyDocuments::resource));
  }

  private static @Nullable Effect effect(String text) {
    return switch (text) {
      case "Allow" -> Effect.ALLOW;
      case "Deny" -> Effect.DENY;
      default -> null;
    };
  }

  /** A pattern that stands for nothing is a slip of the pen. */
  private static @Nullable String action(String text) {
    return Statement.knows(text) ? text : null;
  }

  private static @Nullable String resource(String text) {
    return text.matches("[A-Za-z0-9*._/-]{1,256}") && !text.startsWith("/") ? text : null;
  }

  private static List<String> texts(
      JsonObject json, String name, Function<String, @Nullable String> parse) {
    if (json.members().get(name) instanceof String) {
      return List.of(json.requiredParsed(name, parse, Statement.ANY));
    }
    List<String> texts = json.parsedTexts(name, MOST, parse);
    Object given = json.members().get(name);
    if (given == null || List.of().equals(given)) {
      json.fail(name, FieldError.Code.FIELD_MISSING, Map.of());
    }
    return texts;
  }

  /** The document of statements. */
  public static Map<String, Object> write(List<Statement> statements) {
    return new JsonMap()
        .with("Version", VERSION)
        .with("Statement", statements.stream().map(PolicyDocuments::write).toList())
        .build();
  }

  private static Map<String, Object> write(Statement statement) {
    String effect = statement.effect().name();
    return new JsonMap()
        .with("Effect", effect.charAt(0) + effect.substring(1).toLowerCase(Locale.ROOT))
        .with("Action", statement.actions())
        .with("Resource", statement.resources())
        .build();
  }

  /** The text of a document that is kept. */
  public static String text(List<Statement> statements) {
    return Json.text(write(statements));
  }
}
