package cn.beian.local.demo;

/** Made-up unified social credit codes (统一社会信用代码), one for each company of each round. */
final class CreditCodes {
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int FACTOR = 3;
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String REMAINDERS = "0X987654321";

  private CreditCodes() {}

  /** The code of a number up to 9999, with both check digits (GB 32100-2015, GB 11714-1997). */
  static String of(int number) {
    String body = "92440300" + organisation("MADE%04d".formatted(number));
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += SIGNS.indexOf(body.charAt(i)) * weight;
      weight = weight * FACTOR % SIGNS.length();
    }
    return body + SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
  }

  private static String organisation(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += Character.digit(body.charAt(i), Character.MAX_RADIX) * WEIGHTS[i];
    }
    return body + REMAINDERS.charAt(sum % REMAINDERS.length());
  }
}
