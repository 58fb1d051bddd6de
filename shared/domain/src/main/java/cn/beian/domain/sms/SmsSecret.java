package cn.beian.domain.sms;

import cn.beian.domain.personal.PhoneNumber;
import java.util.Locale;

/**
 * What a contact has to know beside the code (FAQ-SMS-05): the mobile that received it, and the end
 * of the number of the contact's identity document.
 *
 * @param idLast6 the last six characters of the document's number
 */
public record SmsSecret(PhoneNumber mobile, String idLast6) {

  /**
   * Whether this is the end of the document's number, compared in constant time. A lower-case x is
   * as good as X.
   */
  public boolean ofDocument(String entered) {
    return SmsCodes.same(upper(idLast6), upper(entered));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "SmsSecret[" + mobile + "]";
  }
}
