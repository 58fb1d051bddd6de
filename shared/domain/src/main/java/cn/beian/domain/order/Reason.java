package cn.beian.domain.order;

import org.jspecify.annotations.Nullable;

/**
 * Why an order came back.
 *
 * @param code a code of the reviewer's or the administration's list
 * @param path JSON Pointer to the field, where there is one
 * @param text what the reviewer or the administration wrote
 */
public record Reason(String code, @Nullable String path, String text) {}
