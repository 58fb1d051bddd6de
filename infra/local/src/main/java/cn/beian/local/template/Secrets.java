package cn.beian.local.template;

/** Values of {@code {{resolve:secretsmanager:...}}}. */
@FunctionalInterface
public interface Secrets {
  /** The secret string with this name. */
  String value(String name);
}
