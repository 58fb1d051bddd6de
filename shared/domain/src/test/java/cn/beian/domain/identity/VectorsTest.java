package cn.beian.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published vector gives the expected answer. */
class VectorsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest(name = "{0} {1} is {2}")
  @MethodSource("vectors")
  void vectorGivesItsAnswer(String kind, String input, String expected) {
    assertThat(answer(kind, input)).isEqualTo(expected);
  }

  private static String answer(String kind, String input) {
    return switch (kind) {
      case "resident_id" -> new ResidentId(input).check(TODAY).name();
      case "uscc" -> new CreditCode(input).check().name();
      case "org_code" -> OrganisationCode.isValid(input) ? "OK" : "CHECK";
      case "filing_no" -> FilingNumber.parse(input).kind().name();
      case "idn" -> DomainName.of(input).map(DomainName::ascii).orElse("ERROR");
      case "mobile_format" -> Phones.isMobile(input) ? "OK" : "BAD";
      case "landline" -> Phones.isLandline(input) ? "OK" : "BAD";
      default -> throw new IllegalArgumentException(kind);
    };
  }

  static List<Arguments> vectors() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors.tsv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> Arguments.of(Stream.of(cells).limit(3).toArray()))
          .toList();
    }
  }
}
