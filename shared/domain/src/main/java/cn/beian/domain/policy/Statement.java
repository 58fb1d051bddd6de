package cn.beian.domain.policy;

import cn.beian.domain.account.Permission;
import java.util.List;

/**
 * A statement of a policy (LC-RAM-11).
 *
 * @param actions such as {@code beian:view}; {@code *} stands for any characters
 * @param resources paths of the API without the first slash, such as {@code orders/*}
 */
public record Statement(Effect effect, List<String> actions, List<String> resources) {
  /** What covers every action, and every resource. */
  public static final String ANY = "*";

  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** What it does with what it covers. */
  public enum Effect {
    ALLOW,
    DENY
  }

  boolean covers(Permission permission, String resource) {
    return actions.stream().anyMatch(pattern -> matches(pattern, permission.action()))
        && resources.stream().anyMatch(pattern -> matches(pattern, resource));
  }

  /** Whether a pattern of actions stands for any action that can be granted. */
  public static boolean knows(String pattern) {
    return Permission.GRANTABLE.stream().anyMatch(each -> matches(pattern, each.action()));
  }

  /**
   * Whether the text is what the pattern stands for, in the same letters. However many stars there
   * are, no part of the text is looked at twice for the same part of the pattern.
   */
  static boolean matches(String pattern, String text) {
    String[] parts = pattern.split("\\*", -1);
    int last = parts.length - 1;
    if (last == 0) {
      return pattern.equals(text);
    }
    int at = text.startsWith(parts[0]) ? parts[0].length() : -1;
    for (int i = 1; i < last && at >= 0; i++) {
      int found = text.indexOf(parts[i], at);
      at = found < 0 ? -1 : found + parts[i].length();
    }
    return at >= 0 && at + parts[last].length() <= text.length() && text.endsWith(parts[last]);
  }
}
