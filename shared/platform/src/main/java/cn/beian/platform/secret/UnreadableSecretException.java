package cn.beian.platform.secret;

/**
 * A secret that is there and does not say what it should. Its message names what is wrong and
 * repeats nothing of the content; it has no cause, which might.
 */
public final class UnreadableSecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableSecretException(String what) {
    super(what);
  }
}
