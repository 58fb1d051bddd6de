package cn.beian.domain.order;

import org.jspecify.annotations.Nullable;

/**
 * Why an order came back.
 *
 * @param code a code of the catalogue of rejections, {@link #FREE}, or one of the administration's
 * @param path JSON Pointer to the field, where there is one
 * @param text what the reviewer or the administration wrote; null where the catalogue says all
 */
public record Reason(String code, @Nullable String path, @Nullable String text) {
  /** The code of a reason that is in no catalogue: its text says all. */
  public static final String FREE = "OTHER";
}
