package cn.beian.domain.personal;

/**
 * A person's or unit's name (姓名, 名称). {@link #toString()} masks it; {@link #value()} is the clear
 * text.
 */
public record PersonName(String value) implements PersonalText {
  @Override
  public String toString() {
    return Mask.keep(value, 1, 0);
  }
}
