package cn.beian.wire.document;

/** A document has data of another part of the interface, or none at all. */
public final class OutOfScopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
