package cn.beian.domain.identity;

import java.util.regex.Pattern;

/**
 * The formats of phone numbers in mainland China (official-standards §6.7); whose number it is,
 * they do not tell.
 */
public final class Phones {
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-\\d{7,8}");

  private Phones() {}

  /** Whether the text is a mobile number: 11 digits, without country code. */
  public static boolean isMobile(String text) {
    return MOBILE.matcher(text).matches();
  }

  /** Whether the text is an area code, a hyphen and a number of 7 or 8 digits (FAQ-FORM-13). */
  public static boolean isLandline(String text) {
    return LANDLINE.matcher(text).matches();
  }
}
