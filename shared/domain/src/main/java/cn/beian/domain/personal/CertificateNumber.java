package cn.beian.domain.personal;

/**
 * The number of an identity document or of a unit's certificate (证件号码). {@link #toString()} masks
 * it; {@link #value()} is the clear text.
 */
public record CertificateNumber(String value) implements PersonalText {
  @Override
  public String toString() {
    return Mask.keep(value, 3, 2);
  }
}
