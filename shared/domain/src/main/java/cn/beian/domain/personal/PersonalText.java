package cn.beian.domain.personal;

/** A text that tells who somebody is or how to reach them. Its {@code toString} masks it. */
public sealed interface PersonalText
    permits CertificateNumber, EmailAddress, PersonName, PhoneNumber, PostalAddress {
  /** The clear text. */
  String value();
}
