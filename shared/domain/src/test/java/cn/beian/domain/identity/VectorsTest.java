package cn.beian.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.time.WorkdayCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published vector gives the expected answer. */
class VectorsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final PublicSuffixes SUFFIXES =
      new PublicSuffixes(lines("/beian/public-suffixes.txt"));
  private static final WorkdayCalendar CALENDAR = calendar();

  @ParameterizedTest(name = "{0} {1} is {2}")
  @MethodSource("vectors")
  void vectorGivesItsAnswer(String kind, String input, String expected) {
    assertThat(answer(kind, input)).isEqualTo(expected);
  }

  private static String answer(String kind, String input) {
    return switch (kind) {
      case "resident_id" -> new ResidentId(input).check(TODAY).name();
      case "resident_id_15to18" ->
          ResidentId.ofFifteenDigits(input).map(ResidentId::value).orElse("ERROR");
      case "uscc" -> new CreditCode(input).check().name();
      case "org_code" -> new OrganisationCode(input).check().name();
      case "biz_reg_15" -> new RegistrationNumber(input).check().name();
      case "filing_no" -> FilingNumber.parse(input).kind().name();
      case "idn" -> DomainName.of(input).map(DomainName::ascii).orElse("ERROR");
      case "registrable" ->
          DomainName.of(input)
              .flatMap(SUFFIXES::registrable)
              .map(DomainName::unicode)
              .orElse("NONE");
      case "mobile_format" -> Phones.isMobile(input) ? "OK" : "BAD";
      case "landline" -> Phones.isLandline(input) ? "OK" : "BAD";
      case "workday" -> workday(input.substring(0, 10), input.substring(11));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String workday(String from, String count) {
    LocalDate reached = CALENDAR.plusWorkdays(LocalDate.parse(from), Integer.parseInt(count));
    return reached + (CALENDAR.isProvisional(reached) ? " PROVISIONAL" : "");
  }

  static List<Arguments> vectors() {
    return cells("/vectors.tsv").stream()
        .map(cells -> Arguments.of(Stream.of(cells).limit(3).toArray()))
        .toList();
  }

  private static WorkdayCalendar calendar() {
    return new WorkdayCalendar(
        cells("/beian/workdays.tsv").stream()
            .skip(1)
            .collect(
                Collectors.toMap(
                    cells -> LocalDate.parse(cells[0]), cells -> "work".equals(cells[1]))));
  }

  private static List<String[]> cells(String file) {
    return lines(file).stream().map(line -> line.split("\t", -1)).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream stream =
        Objects.requireNonNull(VectorsTest.class.getResourceAsStream(file), file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
