package cn.beian.testing;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.order.Order;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Variations of the sample company, so that many can be filed beside each other. All of them are
 * made up.
 */
public final class HandlerSamples {
  /** The last six of the document of every subject's principal. */
  public static final String ID_END = "319989";

  /** The last six of the document of a website's own principal. */
  public static final String SECOND_ID_END = "319962";

  private static final Set<String> PERSONAL =
      Set.of(
          "certificateNumber",
          "certificateAddress",
          "contactAddress",
          "legalRepresentative",
          "idNumber",
          "mobile",
          "landline",
          "emergencyPhone",
          "email",
          "holderName",
          "holderCertificateNumber");
  private static final Pattern SAMPLE = Pattern.compile("beian-sample");
  private static final String ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private HandlerSamples() {}

  /** The sample company with domains, certificate and mobile of its own for every number. */
  public static Map<String, Object> company(LocalDate today, String serviceCode, int number) {
    Map<String, Object> filing = SampleFilings.company(today, serviceCode);
    String certificate = creditCode(number);
    SampleFilings.set(filing, "/subject/certificateNumber", certificate);
    SampleFilings.set(filing, "/subject/principal/mobile", mobile(number));
    SampleFilings.set(filing, "/services/0/principal/mobile", mobile(number));
    for (int i = 0; i < 2; i++) {
      String domain = "/services/0/domains/" + i;
      SampleFilings.set(filing, domain + "/holderCertificateNumber", certificate);
      String name = String.valueOf(HandlerJson.at(filing, domain + "/name"));
      SampleFilings.set(
          filing, domain + "/name", SAMPLE.matcher(name).replaceAll("beian-sample-" + number));
    }
    return filing;
  }

  /** Lets the website have a principal of its own, as made up as the first. */
  public static void secondContact(Map<String, Object> filing, int number) {
    SampleFilings.set(filing, "/services/0/principal/name", "示例乙");
    SampleFilings.set(filing, "/services/0/principal/idNumber", "440301190012319962");
    SampleFilings.set(filing, "/services/0/principal/mobile", secondMobile(number));
  }

  /** Makes the company's credit code fail its check digit, and that alone. */
  public static void spoilCheckDigit(Map<String, Object> filing) {
    String right = String.valueOf(HandlerJson.at(filing, "/subject/certificateNumber"));
    int end = right.length() - 1;
    int next = (CREDIT.indexOf(right.charAt(end)) + 1) % CREDIT.length();
    String wrong = right.substring(0, end) + CREDIT.charAt(next);
    SampleFilings.set(filing, "/subject/certificateNumber", wrong);
    SampleFilings.set(filing, "/services/0/domains/0/holderCertificateNumber", wrong);
    SampleFilings.set(filing, "/services/0/domains/1/holderCertificateNumber", wrong);
  }

  /** The mobile of the subject's principal. */
  public static String mobile(int number) {
    return "1380%07d".formatted(number);
  }

  /** The mobile of the website's principal, after {@link #secondContact}. */
  public static String secondMobile(int number) {
    return "1390%07d".formatted(number);
  }

  /** Every personal value in the samples. */
  public static Set<String> personal(LocalDate today) {
    Set<String> found = new LinkedHashSet<>();
    collect(SampleFilings.company(today, "code"), "", found);
    collect(SampleFilings.individual(today, "code"), "", found);
    return found;
  }

  private static void collect(@Nullable Object value, String name, Set<String> found) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((member, inner) -> collect(inner, String.valueOf(member), found));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, name, found));
    } else if (PERSONAL.contains(name)) {
      found.add(String.valueOf(value));
    }
  }

  /** A made-up code with right check characters. */
  private static String creditCode(int number) {
    String body = "YYYY%04d".formatted(number);
    int rest = 11 - sum(body, ORGANISATION, ORGANISATION_WEIGHTS) % 11;
    String check = rest == 10 ? "X" : String.valueOf(rest % 11);
    String code = "92440300" + body + check;
    return code + CREDIT.charAt((31 - sum(code, CREDIT, CREDIT_WEIGHTS) % 31) % 31);
  }

  private static int sum(String text, String alphabet, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * alphabet.indexOf(text.charAt(i));
    }
    return sum;
  }

  /** An approval of an order with one service. */
  static BureauResult approval(Order order, String subjectNumber) {
    return new BureauResult.Approved(
        order.submissionId(), subjectNumber, List.of(subjectNumber + "-1"));
  }
}
