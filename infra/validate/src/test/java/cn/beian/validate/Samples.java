package cn.beian.validate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/** Order files. */
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final String CERTIFICATE = "92440300YYYYYYY09C";
  private static final Pattern RELATIVE = Pattern.compile("\\{today([+-]\\d+)}");

  private Samples() {}

  /** An order that passes on that day. */
  static String good() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("/beian/examples/company.json")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace("{serviceCode}", "b61c5486-0000-4000-8000-000000000000");
      return RELATIVE
          .matcher(text)
          .replaceAll(days -> DAY.plusDays(Long.parseLong(days.group(1))).toString());
    }
  }

  /** One whose certificate's number has a wrong check character. */
  static String bad() throws IOException {
    return good().replace(CERTIFICATE, CERTIFICATE.replace("9C", "9D"));
  }

  static String write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
