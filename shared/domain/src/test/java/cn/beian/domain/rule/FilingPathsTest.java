package cn.beian.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingPathsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/province",
        "/subject",
        "/subject/principal/mobile",
        "/services/0",
        "/services/4/domains/34/expiresOn",
        "/services/0/languages/1",
        "/materials/99/validUntil"
      })
  void fieldsThatAFilingCanHave(String path) {
    assertThat(FilingPaths.names(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "subject",
        "/Subject",
        "/subject/",
        "/subject/0",
        "/services/-1",
        "/services/01/name",
        "/services/*/name",
        "/services/name",
        "/services/99999/name",
        "/filed/subject/name",
        "/orderType"
      })
  void whatIsNone(String path) {
    assertThat(FilingPaths.names(path)).isFalse();
  }
}
