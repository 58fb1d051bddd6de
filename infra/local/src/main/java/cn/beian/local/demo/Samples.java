package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filings of made-up companies. Names, numbers and phones are synthetic; the numbers are test
 * vectors with right check digits.
 */
final class Samples {
  private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");
  private static final Map<String, String> FIRST =
      Map.of(
          "company", "深圳示例科技有限公司",
          "certificate", "92440300YYYYYYY09C",
          "domain", "beian-sample",
          "mobile", "13800000001",
          "siteMobile", "13800000002",
          "emergency", "16600000000",
          "mailbox", "first",
          "letter", "INTERNET_SERVICE_FILING_COMMITMENT",
          "expiry", "700");
  private static final Map<String, String> SECOND =
      Map.of(
          "company", "深圳样例贸易有限公司",
          "certificate", "924403000000000198",
          "mobile", "13800000003",
          "siteMobile", "13800000004",
          "mailbox", "second");
  private static final Map<String, String> MISTAKES =
      Map.of(
          "certificate", "92440300YYYYYYY09D",
          "emergency", "13800000001",
          "letter", "UNIT_CERTIFICATE",
          "expiry", "30");

  private final String pattern;
  private final LocalDate today;

  /** Samples whose days are counted from this one. */
  Samples(LocalDate today) {
    this.today = today;
    try (InputStream in = Samples.class.getResourceAsStream("/demo/filing.json")) {
      if (in == null) {
        throw new IllegalStateException("demo/filing.json is missing");
      }
      this.pattern = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first company's filing as it should be. */
  ObjectNode first(String serviceCode) {
    return fill(Map.of("serviceCode", serviceCode));
  }

  /** The same with four mistakes. */
  ObjectNode mistaken(String serviceCode) {
    Map<String, String> changes = new HashMap<>(MISTAKES);
    changes.put("serviceCode", serviceCode);
    return fill(changes);
  }

  /** The second company's filing, for this domain. */
  ObjectNode second(String serviceCode, String domain) {
    Map<String, String> changes = new HashMap<>(SECOND);
    changes.put("serviceCode", serviceCode);
    changes.put("domain", domain);
    return fill(changes);
  }

  private ObjectNode fill(Map<String, String> changes) {
    Map<String, String> values = new HashMap<>(FIRST);
    values.putAll(changes);
    return filled(pattern, values);
  }

  /** A filing with its values and days put in. */
  ObjectNode filled(String filing, Map<String, String> values) {
    String text = filing;
    for (Map.Entry<String, String> each : values.entrySet()) {
      text = text.replace("{today+" + each.getKey() + "}", "{today+" + each.getValue() + "}");
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    Matcher days = DAY.matcher(text);
    String dated = days.replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
    return Json.readObject(dated.getBytes(StandardCharsets.UTF_8));
  }
}
