package cn.beian.year;

import cn.beian.domain.filing.Filing;
import cn.beian.testing.SampleFilings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What accounts file, all of it made up: one website with one domain. */
final class Sample {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final String SECOND_DOCUMENT = "440301190012319962";

  private Sample() {}

  /** The subject's certificate. */
  static String certificate(int account) {
    return "SAMPLE%012d".formatted(account);
  }

  /** The mobile of the subject's principal. */
  static String mobile(int account) {
    return "1380%07d".formatted(account);
  }

  /** The mobile of the website's principal, where it is another. */
  static String otherMobile(int account) {
    return "1390%07d".formatted(account);
  }

  static String email(int account) {
    return "sample-" + account + "@example.com";
  }

  /**
   * Whether an address is one to which something of an account goes.
   *
   * @param code whether it is a code, which goes to each principal; all else goes to the subject's
   */
  static boolean reaches(String account, String address, boolean code) {
    int number = Integer.parseInt(account.substring(account.indexOf('-') + 1));
    return address.equals(mobile(number))
        || (code ? address.equals(otherMobile(number)) : address.equals(email(number)));
  }

  /** Whether an account's websites have a principal of their own. */
  static boolean two(int account) {
    return account % 2 == 0;
  }

  /**
   * A filing.
   *
   * @param subject whether it says who files; else that stands on record
   */
  static Filing filing(int account, String code, String domain, boolean subject) {
    Map<String, Object> json = SampleFilings.company(DAY, code);
    SampleFilings.set(json, "/subject/certificateNumber", certificate(account));
    SampleFilings.set(json, "/services/0/domains", List.of(Map.of("name", domain)));
    SampleFilings.set(json, "/services/0/principal/mobile", mobile(account));
    SampleFilings.set(json, "/services/0/principal/email", email(account));
    SampleFilings.set(json, "/subject/principal/mobile", mobile(account));
    SampleFilings.set(json, "/subject/principal/email", email(account));
    if (two(account)) {
      SampleFilings.set(json, "/services/0/principal/name", "示例乙");
      SampleFilings.set(json, "/services/0/principal/mobile", otherMobile(account));
      SampleFilings.set(json, "/services/0/principal/idNumber", SECOND_DOCUMENT);
    }
    if (!subject) {
      SampleFilings.set(json, "/subject", null);
    }
    return SampleFilings.filing(json);
  }
}
