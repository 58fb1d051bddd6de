package cn.beian.wire;

import org.jspecify.annotations.Nullable;

/**
 * A text that tells who somebody is, how to reach them, or what only they may know: names, numbers,
 * addresses, pictures of documents, passwords. Printing it tells nothing.
 */
public record Personal(String value) {

  /** The same, of a text that may be missing. */
  public static @Nullable Personal of(@Nullable String value) {
    return value == null ? null : new Personal(value);
  }

  @Override
  public String toString() {
    return "***";
  }
}
