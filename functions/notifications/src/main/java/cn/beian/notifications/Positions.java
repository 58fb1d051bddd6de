package cn.beian.notifications;

import org.jspecify.annotations.Nullable;

/** Positions in a feed, as callers write them. */
final class Positions {
  /** More than any feed will ever have: the table's keys have as many digits. */
  static final long MOST = 999_999_999_998L;

  private Positions() {}

  /** The position; null if the text is none. */
  static @Nullable Long read(String text) {
    return text.matches("0|[1-9]\\d{0,11}") ? Math.min(MOST, Long.parseLong(text)) : null;
  }
}
