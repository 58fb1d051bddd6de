package cn.beian.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.due.DueDate;
import cn.beian.domain.due.DueDate.Kind;
import cn.beian.domain.due.DueDate.When;
import cn.beian.domain.rule.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can be due has its texts. */
class DueDateViewsTest {
  private static final When DAY = new When.Day(LocalDate.EPOCH, true);
  private final DueDateViews views = new DueDateViews();

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsTexts(Kind kind) {
    DueDate due = new DueDate(kind, DAY, kind == Kind.SMS_CHECK ? 2 : null);
    for (Text text : List.of(views.title(due), views.text(due))) {
      assertThat(text.zh())
          .containsPattern("\\p{IsHan}")
          .doesNotContainPattern("[{}]|\\p{IsHan}[,;:!?]\\p{IsHan}");
      assertThat(text.en()).isNotBlank().doesNotContainPattern("[{}]|\\p{IsHan}");
    }
  }

  @Test
  void aDayAndAMomentAreShown() {
    assertThat(views.of(new DueDate(Kind.REVIEW, DAY, null)))
        .containsEntry("day", "1970-01-01")
        .containsEntry("provisional", true)
        .containsEntry("turn", "PROVIDER")
        .doesNotContainKeys("at", "until", "contact");
    When moment = new When.Moment(Instant.EPOCH, null);
    assertThat(views.of(new DueDate(Kind.SMS_CHECK, moment, 2)))
        .containsEntry("at", "1970-01-01T00:00:00Z")
        .containsEntry("contact", 2)
        .doesNotContainKeys("day", "until", "provisional");
  }
}
