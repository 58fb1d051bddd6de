package cn.beian.year.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the oracle goes by: its data, the page of states, and nothing of the suite. */
class OracleDataTest {

  /** The figures of the documents, by which the days in these tests are worked out. */
  static Policy policy() {
    return new Policy(
        30,
        40,
        45,
        5,
        90,
        Duration.ofHours(24),
        5,
        2,
        Duration.ofHours(1),
        Duration.ofHours(1),
        LocalTime.of(22, 0),
        LocalTime.of(8, 0));
  }

  @Test
  void thePoliciesAreRead() {
    assertThat(Policy.ofClassPath()).isEqualTo(policy());
  }

  @Test
  void aPolicyThatTheOracleDoesNotKnowIsRefused() {
    JsonNode creation = ClassPathFile.read("/beian/policies.json");
    ((ObjectNode) creation.get("overdue")).put("basis", "CREATION");
    JsonNode two = ClassPathFile.read("/beian/policies.json");
    ((ObjectNode) two.get("review")).putArray("fourEyes").add("ACCESS");
    assertThatThrownBy(() -> Policy.of(creation)).hasMessageContaining("basis");
    assertThatThrownBy(() -> Policy.of(two)).hasMessageContaining("fourEyes");
  }

  @Test
  void theCatalogueIsRead() {
    assertThat(Catalogue.ofClassPath().after("SMS_CHECK_SENT"))
        .containsExactlyInAnyOrder(
            new Catalogue.Line("SMS_CHECK_SENT", "IN_SITE", false, false),
            new Catalogue.Line("SMS_CHECK_SENT", "EMAIL", false, false),
            new Catalogue.Line("SMS_CODE", "SMS", true, true));
    assertThat(Catalogue.ofClassPath().after("REVIEW_LATE")).isEmpty();
    assertThat(Catalogue.ofClassPath().after("CONTENT_ERASED")).isEmpty();
  }

  /** A line that one of them has alone: look at the oracle anew. */
  @Test
  void theTableIsThatOfThePageOfStates() throws IOException {
    assertThat(ofOracle()).containsExactlyInAnyOrderElementsOf(ofPage());
  }

  private static List<List<String>> ofOracle() {
    return Moves.TABLE
        .lines()
        .map(line -> List.of(line.split(" +")))
        .flatMap(cells ->
            Stream.of(cells.get(2).split(","))
                .map(from ->
                    List.of(
                        from,
                        cells.get(0),
                        cells.get(1),
                        cells.get(3).equals("=") ? from : cells.get(3),
                        cells.get(4))))
        .toList();
  }

  private static List<List<String>> ofPage() throws IOException {
    List<String> notTried = List.of("OVERRIDE_RULE", "PROPOSE_PASS", "ERASE");
    return Files.readAllLines(Path.of("../../docs/order-states.md")).stream()
        .filter(line -> line.startsWith("| ") && line.split("\\|").length == 7)
        .map(line -> List.of(line.substring(2).split(" \\| ?")))
        .filter(cells -> !cells.get(0).equals("from") && !notTried.contains(cells.get(1)))
        .map(cells -> cells.subList(0, 5))
        .toList();
  }

  @Test
  void nothingOfTheSuiteIsInTheOracle() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/cn/beian/year/oracle"))) {
      List<Path> files = sources.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(files).hasSizeGreaterThan(15);
      assertThat(files.stream().flatMap(OracleDataTest::suite)).isEmpty();
    }
  }

  private static Stream<String> suite(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.replace("cn.beian.year.oracle", "").contains("cn.beian."))
          .map(line -> file + ": " + line);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
