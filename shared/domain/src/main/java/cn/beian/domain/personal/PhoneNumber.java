package cn.beian.domain.personal;

/**
 * A mobile or landline number (联系电话). {@link #toString()} masks it; {@link #value()} is the clear
 * text.
 */
public record PhoneNumber(String value) implements PersonalText {
  @Override
  public String toString() {
    return Mask.keep(value, 3, 2);
  }
}
