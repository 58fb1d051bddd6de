package cn.beian.platform.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Notice;
import cn.beian.domain.notice.NoticeParameter;
import cn.beian.domain.notice.NoticeText;
import cn.beian.domain.notice.Recipient;
import cn.beian.domain.rule.Text;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of notices: each event is told or named as one that tells nobody. */
class NoticesTest {
  private static final Set<EventType> TELL_NOBODY =
      Set.of(
          EventType.ORDER_CREATED,
          EventType.ORDER_EDITED,
          EventType.HAND_OVER_BEGUN,
          EventType.CONTENT_ERASED,
          EventType.PASS_PROPOSED,
          EventType.REVIEW_LATE,
          EventType.INSTANCE_REGISTERED,
          EventType.SERVICE_CODE_ISSUED,
          EventType.SERVICE_CODE_BOUND,
          EventType.SERVICE_CODE_UNBOUND,
          EventType.BLACKLIST_CHANGED,
          EventType.BUREAU_FILE_FETCHED,
          EventType.BUREAU_RESULT_RECEIVED,
          EventType.WEBHOOK_CHANGED);

  /** What the clean-up tells goes through all three channels (LC-CLEAN-08, LC-CLEAN-10). */
  private static final Set<String> OF_CLEAN_UP =
      Set.of("OVERDUE_FIRST_NOTICE", "OVERDUE_SECOND_NOTICE", "ORDER_EXPIRED", "ORDER_INVALIDATED");

  private static final Pattern SLOT = Pattern.compile("\\{(\\w*)}");

  private final Notices notices = new Notices();

  static Stream<String> names() {
    return new Notices().all().stream().map(Notice::name);
  }

  static Stream<String> cleanUp() {
    return OF_CLEAN_UP.stream();
  }

  @ParameterizedTest
  @EnumSource
  void everyEventIsToldOrTellsNobody(EventType type) {
    assertThat(notices.after(type).isEmpty()).isEqualTo(TELL_NOBODY.contains(type));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsToldStandsInTheBoxUnderTheEventsNameAndSaysWhatItIsAbout(EventType type) {
    if (TELL_NOBODY.contains(type)) {
      return;
    }
    List<Notice> boxed = notices.after(type).stream().filter(Notice::inSite).toList();
    assertThat(boxed).extracting(Notice::name).containsExactly(type.name());
    assertThat(boxed.getFirst().parameters())
        .contains(type.ofOrder() ? NoticeParameter.ORDER : NoticeParameter.ID);
  }

  @ParameterizedTest
  @MethodSource("names")
  void textsNameExactlyTheirParametersInBothLanguages(String name) {
    NoticeText text = notices.text(name, Map.of());
    Set<String> declared =
        notices.named(name).parameters().stream().map(NoticeParameter::slot).collect(toSet());
    assertThat(slots(text.text().zh())).isEqualTo(declared);
    assertThat(slots(text.text().en())).isEqualTo(declared);
    assertThat(declared).containsAll(slots(text.title().zh() + text.title().en()));
  }

  private static Set<String> slots(String text) {
    return SLOT.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void textsAreInBothLanguages(String name) {
    NoticeText text = notices.text(name, Map.of());
    for (Text each : List.of(text.title(), text.text())) {
      assertThat(each.zh()).containsPattern("\\p{IsHan}");
      assertThat(each.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whoIsToldFitsTheChannel(String name) {
    notices
        .named(name)
        .to()
        .forEach((channel, to) ->
            assertThat(to == Recipient.ACCOUNT).isEqualTo(channel == Channel.IN_SITE));
  }

  @ParameterizedTest
  @MethodSource("cleanUp")
  void whatTheCleanUpTellsGoesThroughAllChannelsAndCannotBeTurnedOff(String name) {
    Notice notice = notices.named(name);
    assertThat(notice.to()).containsOnlyKeys(Channel.values());
    assertThat(notice.optional()).isFalse();
  }

  @Test
  void aCodeIsInNoMessageBoxAndGoesOutAtAnyHour() {
    List<Notice> withCode =
        notices.all().stream()
            .filter(notice -> notice.parameters().contains(NoticeParameter.CODE))
            .toList();
    assertThat(withCode).extracting(Notice::name).containsExactly("SMS_CODE");
    Notice code = withCode.getFirst();
    assertThat(code.to()).isEqualTo(Map.of(Channel.SMS, Recipient.ASKED_CONTACT));
    assertThat(code.atOnce()).isTrue();
    assertThat(code.mayBatch()).isFalse();
    assertThat(code.optional()).isFalse();
    Set<EventType> after = EnumSet.noneOf(EventType.class);
    for (EventType type : EventType.values()) {
      if (notices.after(type).contains(code)) {
        after.add(type);
      }
    }
    assertThat(after).containsExactly(EventType.SMS_CHECK_SENT, EventType.SMS_CHECK_RESENT);
  }

  @Test
  void whatGoesOutAtOnceWaitsForNoOther() {
    assertThat(notices.all()).noneMatch(notice -> notice.atOnce() && notice.mayBatch());
    assertThat(notices.all()).anyMatch(Notice::mayBatch);
  }

  @Test
  void valuesAreFilledIn() {
    assertThat(notices.text("SMS_CODE", Map.of("code", "000000")).text().zh()).contains("000000");
  }

  @Test
  void anUnknownNameIsNoNotice() {
    assertThatThrownBy(() -> notices.named("NONE")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> notices.text("NONE", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new HashSet<>(notices.all())).hasSameSizeAs(notices.all());
  }
}
