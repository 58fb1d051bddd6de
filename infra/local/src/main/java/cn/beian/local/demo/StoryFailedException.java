package cn.beian.local.demo;

/** Something in the story is not as it should be. */
final class StoryFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryFailedException(String message) {
    super(message);
  }
}
