package cn.beian.wire.code;

/**
 * What a code says to people.
 *
 * @param message what it is; in Chinese the ministry's own wording where there is one
 * @param cause why it comes
 * @param remedy what to do
 */
public record Explanation(Text message, Text cause, Text remedy) {}
