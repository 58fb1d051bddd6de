package cn.beian.testing;

import cn.beian.domain.filing.Filing;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.JsonObject;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Example orders in the JSON form that HTTP callers send. Every name, number and address in them is
 * made up; on the given day none of them has a finding.
 */
public final class SampleFilings {
  private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");

  private SampleFilings() {}

  /** A company in Guangdong with one website and two domains. */
  public static Map<String, Object> company(LocalDate today, String serviceCode) {
    return example("company", today, serviceCode);
  }

  /** A person in Guangdong with one website and one domain. */
  public static Map<String, Object> individual(LocalDate today, String serviceCode) {
    return example("individual", today, serviceCode);
  }

  /**
   * The company with five mistakes: a credit code whose check character is wrong, a domain that
   * ends in 60 days, an emergency phone equal to contact one, a name that begins with 中国, and no
   * commitment letter. The third shows at both principals.
   */
  public static Map<String, Object> companyWithFiveMistakes(LocalDate today, String serviceCode) {
    Map<String, Object> filing = company(today, serviceCode);
    String wrongCode = "92440300YYYYYYY09D";
    set(filing, "/subject/certificateNumber", wrongCode);
    set(filing, "/services/0/domains/0/holderCertificateNumber", wrongCode);
    set(filing, "/services/0/domains/1/holderCertificateNumber", wrongCode);
    set(filing, "/services/0/domains/1/expiresOn", today.plusDays(60).toString());
    set(filing, "/subject/principal/emergencyPhone", "13800000000");
    set(filing, "/services/0/principal/emergencyPhone", "13800000000");
    set(filing, "/services/0/name", "中国示例科技");
    set(filing, "/materials/3", null);
    return filing;
  }

  /**
   * Sets the value at a JSON Pointer; null removes it, and the position {@code -} appends to a
   * list.
   */
  @SuppressWarnings("unchecked")
  public static void set(Map<String, Object> filing, String pointer, @Nullable Object value) {
    List<String> steps = Arrays.asList(pointer.substring(1).split("/"));
    Object node = filing;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node =
          node instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : Objects.requireNonNull(((Map<String, Object>) node).get(step), pointer);
    }
    if (node instanceof List<?> list) {
      setElement((List<Object>) list, steps.getLast(), value);
    } else {
      setMember((Map<String, Object>) node, steps.getLast(), value);
    }
  }

  /** The same order as the domain sees it. */
  public static Filing filing(Map<String, Object> json) {
    return FilingReader.read(JsonObject.root(json));
  }

  private static void setElement(List<Object> list, String step, @Nullable Object value) {
    if (value == null) {
      list.remove(Integer.parseInt(step));
    } else if ("-".equals(step)) {
      list.add(value);
    } else {
      list.set(Integer.parseInt(step), value);
    }
  }

  private static void setMember(Map<String, Object> map, String step, @Nullable Object value) {
    if (value == null) {
      map.remove(step);
    } else {
      map.put(step, value);
    }
  }

  private static Map<String, Object> example(String name, LocalDate today, String serviceCode) {
    String resource = "/beian/examples/" + name + ".json";
    try (InputStream file =
        Objects.requireNonNull(SampleFilings.class.getResourceAsStream(resource), resource)) {
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{serviceCode}", serviceCode);
      return JSON.std.mapFrom(
          DAY.matcher(text)
              .replaceAll(day -> today.plusDays(Integer.parseInt(day.group(1))).toString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
