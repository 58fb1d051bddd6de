package cn.beian.domain.personal;

/**
 * A postal address (证件住所, 通信地址). {@link #toString()} masks it; {@link #value()} is the clear text.
 */
public record PostalAddress(String value) implements PersonalText {
  @Override
  public String toString() {
    return Mask.keep(value, 0, 0);
  }
}
