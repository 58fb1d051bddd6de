package cn.beian.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A function.
 *
 * @param id its logical id, which is also its name
 * @param handler the handler class's name
 * @param memoryMb reported to the function, not enforced
 */
public record FunctionSpec(
    String id,
    String handler,
    Map<String, String> environment,
    List<Statement> policy,
    Duration timeout,
    int memoryMb) {
  /** Copies its collections. */
  public FunctionSpec {
    environment = Map.copyOf(environment);
    policy = List.copyOf(policy);
  }
}
