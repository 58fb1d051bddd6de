package cn.beian.domain.policy;

import cn.beian.domain.policy.Statement.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy of an account, or a managed one.
 *
 * @param statements null if what is kept cannot be read: such a policy grants nothing
 * @param change null for a managed one
 */
public record Policy(
    String name,
    @Nullable String description,
    @Nullable List<Statement> statements,
    @Nullable Change change) {

  /** Policies that every account has and none can change (LC-RAM-10). */
  public static final Map<String, Policy> MANAGED =
      Map.of(
          "BeianFullAccess", managed("BeianFullAccess", "beian:*"),
          "BsnFullAccess", managed("BsnFullAccess", "bsn:*"));

  public Policy {
    statements = statements == null ? null : List.copyOf(statements);
  }

  /**
   * Who wrote something last.
   *
   * @param by the user's id
   */
  public record Change(String by, Instant at) {}

  private static Policy managed(String name, String action) {
    List<String> any = List.of(Statement.ANY);
    return new Policy(name, null, List.of(new Statement(Effect.ALLOW, List.of(action), any)), null);
  }
}
