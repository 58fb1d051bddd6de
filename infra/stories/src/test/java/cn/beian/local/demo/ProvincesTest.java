package cn.beian.local.demo;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First filings in five provinces, over the functions and the template as they are. */
class ProvincesTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

  private static Suite suite;
  private static HttpClient http;

  @BeforeAll
  static void start() throws IOException {
    suite = Suite.start(Options.forTests(TEMPLATE).reportingTo("GD", "JS", "SC", "TJ", "XJ"));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    suite.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-JS", "CN-TJ", "CN-SC", "CN-XJ", "CN-GD"})
  void aCompanyPutsRightAllThatItsProvinceFindsAndIsFiled(String province) {
    new ProvinceFlow(suite, http, province).company();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-JS", "CN-SC"})
  void anIndividualIsToldAllThatTheProvinceFinds(String province) {
    new ProvinceFlow(suite, http, province).individual();
  }
}
