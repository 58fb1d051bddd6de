package cn.beian.wire.record;

/** A subject or site that is on record, named one way or the other. */
public sealed interface Reference {

  /**
   * By an id: the administration's, or the provider's own where the message has it so.
   *
   * @param id at least 1 ({@code Ztid}, {@code Wzid}, {@code Jlid})
   */
  record ById(long id) implements Reference {}

  /**
   * By its filing number.
   *
   * @param number 1 to 128 characters ({@code Ztbah}, {@code Wzbah}, {@code Baxh})
   */
  record ByNumber(String number) implements Reference {}
}
