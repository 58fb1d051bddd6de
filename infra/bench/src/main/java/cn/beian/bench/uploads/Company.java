package cn.beian.bench.uploads;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.CreditCode;
import cn.beian.testing.SampleFilings;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** The first filings of many companies. All of them are made up; their codes have right digits. */
record Company(int number) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BASE = ALPHABET.length();
  private static final String BEFORE = "92440300YYYYY";

  /** What it files. */
  Filing filing(Province province, LocalDate today, String serviceCode) {
    Map<String, Object> filing = SampleFilings.company(today, serviceCode);
    SampleFilings.set(filing, "/province", province.code());
    SampleFilings.set(filing, "/subject/certificateNumber", creditCode());
    SampleFilings.set(filing, "/services/0/domains/0/name", "bench-" + number + ".cn");
    SampleFilings.set(filing, "/services/0/domains/1/name", "bench-" + number + ".com");
    return SampleFilings.filing(filing);
  }

  private String creditCode() {
    String own = "" + digit(number / BASE / BASE) + digit(number / BASE) + digit(number);
    return IntStream.range(0, BASE * BASE)
        .mapToObj(check -> BEFORE + own + digit(check / BASE) + digit(check))
        .filter(code -> new CreditCode(code).check() == CreditCode.Result.OK)
        .findFirst()
        .orElseThrow();
  }

  private static char digit(int value) {
    return ALPHABET.charAt(value % BASE);
  }
}
