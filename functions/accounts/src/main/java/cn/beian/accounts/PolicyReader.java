package cn.beian.accounts;

import cn.beian.domain.policy.Grant;
import cn.beian.domain.policy.ManageAccess.Wish;
import cn.beian.domain.policy.Statement;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import cn.beian.platform.policy.PolicyDocuments;
import java.util.List;
import java.util.Map;

/** What owners say of policies and grants. */
final class PolicyReader {
  private static final int LONGEST_DESCRIPTION = 256;

  private PolicyReader() {}

  /** {@code {"description":…,"document":{…}}}. */
  static Wish wish(JsonObject json) {
    String description = json.text("description", LONGEST_DESCRIPTION);
    JsonObject document = json.object("document");
    if (document == null && !json.has("document")) {
      json.fail("document", FieldError.Code.FIELD_MISSING, Map.of());
    }
    List<Statement> statements = document == null ? List.of() : PolicyDocuments.read(document);
    json.end();
    return new Wish(description, statements);
  }

  /** {@code {"policies":[…]}}. */
  static List<String> policies(JsonObject json) {
    List<String> policies = json.parsedTexts("policies", Grant.MOST_POLICIES, Parse::name);
    Object given = json.members().get("policies");
    if (given == null || List.of().equals(given)) {
      json.fail("policies", FieldError.Code.FIELD_MISSING, Map.of());
    }
    json.end();
    return policies.stream().distinct().toList();
  }
}
