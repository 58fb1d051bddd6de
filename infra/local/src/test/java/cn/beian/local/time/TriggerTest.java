package cn.beian.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.TemplateException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate(1 hour) | 2026-11-21T10:59:59Z | 2026-11-21T10:00:00Z",
        "rate(1 hour) | 2026-11-21T11:00:00Z | 2026-11-21T11:00:00Z",
        "rate(5 minutes) | 2026-11-21T10:59:59Z | 2026-11-21T10:55:00Z",
        "rate(1 day) | 2026-11-21T10:59:59Z | 2026-11-21T00:00:00Z",
        "cron(0 3 * * ? *) | 2026-11-21T02:59:59Z | 2026-11-20T03:00:00Z",
        "cron(0 3 * * ? *) | 2026-11-21T03:00:00Z | 2026-11-21T03:00:00Z",
      })
  void theLastTimeByNow(String expression, String now, String last) {
    assertThat(Trigger.parse(expression).lastBy(Instant.parse(now))).isEqualTo(last);
  }

  @Test
  void anythingElseIsAnError() {
    assertThatThrownBy(() -> Trigger.parse("at(2026-11-21T00:00:00)"))
        .isInstanceOf(TemplateException.class);
  }
}
