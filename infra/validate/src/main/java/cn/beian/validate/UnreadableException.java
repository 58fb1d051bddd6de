package cn.beian.validate;

import java.util.Map;

/** The command line or a file cannot be read. The message is the key of its text. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Map<String, String> parameters;

  UnreadableException(String key, Map<String, String> parameters) {
    super(key, null, false, false);
    this.parameters = Map.copyOf(parameters);
  }

  String text(Words words) {
    return words.of(String.valueOf(getMessage()), parameters);
  }
}
