package cn.beian.local.template;

import java.util.List;

/**
 * An Allow statement of a function's policy.
 *
 * @param actions exact names, such as {@code dynamodb:GetItem}
 * @param resources exact ARNs
 */
public record Statement(List<String> actions, List<String> resources) {
  /** Copies its lists. */
  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }
}
