package cn.beian.domain.bureau;

/**
 * A fact of an order that the ministry's interface V3.0 cannot carry (V3 §7.2).
 *
 * @param code such as {@code V3-APP}, listed with its texts in {@code losses.json}
 * @param path JSON Pointer of the field in the order's content
 * @param blocking whether the order cannot go this way; else the fact is dropped, and that is kept
 */
public record Loss(String code, String path, boolean blocking) {}
