package cn.beian.wire.code;

/** A text in both languages. */
public record Text(String zh, String en) {}
