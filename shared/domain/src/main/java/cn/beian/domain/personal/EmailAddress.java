package cn.beian.domain.personal;

/** An e-mail address (电子邮箱). {@link #toString()} masks it; {@link #value()} is the clear text. */
public record EmailAddress(String value) implements PersonalText {
  @Override
  public String toString() {
    return Mask.keep(value, 1, 0);
  }
}
