package cn.beian.domain.sms;

import cn.beian.domain.personal.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * What a contact has to enter (FAQ-SMS-05): the code of the SMS, the mobile that received it, and
 * the end of the number of the contact's identity document.
 *
 * @param code 6 digits
 * @param idLast6 the last six characters of the document's number
 */
public record SmsSecret(PhoneNumber mobile, String code, String idLast6) {

  /** Whether an entry is right, compared in constant time. A lower-case x is as good as X. */
  public boolean matches(String enteredCode, String enteredIdLast6) {
    boolean sameCode = same(code, enteredCode);
    boolean sameId = same(upper(idLast6), upper(enteredIdLast6));
    return sameCode && sameId;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "SmsSecret[" + mobile + "]";
  }
}
