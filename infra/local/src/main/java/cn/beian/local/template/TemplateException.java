package cn.beian.local.template;

/**
 * The template says something that the local suite cannot honour, or nothing where it must say
 * something.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message names the place in the template. */
  public TemplateException(String message) {
    super(message);
  }
}
