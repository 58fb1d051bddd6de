package cn.beian.domain.notice;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.Order;
import cn.beian.domain.rule.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchNotificationTest {
  private final Office office = new Office();
  private final Map<String, Message> box = new LinkedHashMap<>();
  private final List<OutgoingMessage> sent = new ArrayList<>();
  private Set<Channel> channels = EnumSet.allOf(Channel.class);
  private int failAt = Integer.MAX_VALUE;
  private final DispatchNotification dispatch =
      new DispatchNotification(
          new AddressBook(office.store, office.store, office.store, Office.HASH),
          new Catalogue(),
          message -> box.putIfAbsent(message.id(), message),
          this::send);

  private void send(OutgoingMessage message) {
    if (sent.size() == failAt) {
      failAt = Integer.MAX_VALUE;
      throw new IllegalStateException("made up");
    }
    sent.add(message);
  }

  private final class Catalogue implements NoticeCatalogue {
    @Override
    public Optional<NoticeText> notice(EventType event, Map<String, String> parameters) {
      Text text = new Text(event + " " + parameters.get("number"), "");
      return event == EventType.ORDER_EDITED || event == EventType.ORDER_CREATED
          ? Optional.empty()
          : Optional.of(new NoticeText(text, text, channels));
    }

    @Override
    public NoticeText smsCode(String code) {
      return new NoticeText(new Text("code", ""), new Text(code, ""), Set.of(Channel.SMS));
    }
  }

  private Event last(EventType type) {
    return office.store.events.stream()
        .filter(event -> event.type() == type)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private List<String> ids() {
    return sent.stream().map(OutgoingMessage::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "IN_SITE, 1, ''",
    "SMS, 0, SMS",
    "EMAIL, 0, EMAIL",
    "IN_SITE+SMS, 1, SMS",
    "SMS+EMAIL, 0, SMS+EMAIL",
    "IN_SITE+SMS+EMAIL, 1, SMS+EMAIL",
  })
  void goesThroughExactlyTheChannelsOfItsNotice(String named, int boxed, String outside) {
    channels = EnumSet.noneOf(Channel.class);
    List.of(named.split("\\+", -1)).forEach(name -> channels.add(Channel.valueOf(name)));
    office.submitted(Samples.filing());
    Event event = last(EventType.ORDER_SUBMITTED);
    dispatch.dispatch(event);
    assertThat(box).hasSize(boxed);
    List<String> expected =
        outside.isEmpty()
            ? List.of()
            : List.of(outside.split("\\+", -1)).stream()
                .map(name -> event.id() + "." + name)
                .toList();
    assertThat(ids()).isEqualTo(expected);
  }

  @Test
  void nothingPersonalIsOpenedForTheMessageBoxAlone() {
    channels = EnumSet.of(Channel.IN_SITE);
    office.submitted(Samples.filing());
    int openings = office.store.openings.size();
    dispatch.dispatch(last(EventType.ORDER_SUBMITTED));
    assertThat(office.store.openings).hasSize(openings);
  }

  @Test
  void goesToTheSubjectsPrincipal() {
    office.submitted(Samples.filing());
    dispatch.dispatch(last(EventType.ORDER_SUBMITTED));
    assertThat(sent)
        .extracting(OutgoingMessage::channel, OutgoingMessage::to)
        .containsExactly(
            tuple(Channel.SMS, "13800000000"), tuple(Channel.EMAIL, "sample@example.com"));
  }

  @Test
  void calledAgainEveryMessageHasTheIdItHad() {
    office.pending(Samples.filing());
    Event event = last(EventType.SMS_CHECK_SENT);
    dispatch.dispatch(event);
    List<String> first = ids();
    sent.clear();
    dispatch.dispatch(event);
    assertThat(ids()).isEqualTo(first).doesNotHaveDuplicates();
    assertThat(box).hasSize(1);
  }

  @Test
  void aFailureAtAnyMessageIsMadeGoodByCallingAgain() {
    office.pending(Samples.filing());
    Event event = last(EventType.SMS_CHECK_SENT);
    dispatch.dispatch(event);
    Set<String> undisturbed = Set.copyOf(ids());
    for (int at = 0; at < undisturbed.size(); at++) {
      sent.clear();
      box.clear();
      failAt = at;
      assertThatThrownBy(() -> dispatch.dispatch(event)).hasMessage("made up");
      assertThat(box).as("not told in the box before everything is sent").isEmpty();
      dispatch.dispatch(event);
      assertThat(Set.copyOf(ids())).isEqualTo(undisturbed);
      assertThat(box).hasSize(1);
    }
  }

  @Test
  void everyContactGetsItsOwnCode() {
    Order order = office.pending(Samples.filing());
    channels = EnumSet.of(Channel.IN_SITE);
    dispatch.dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(sent)
        .extracting(OutgoingMessage::channel, OutgoingMessage::to, OutgoingMessage::text)
        .containsExactlyElementsOf(
            office.store.checks(order).stream()
                .map(office::rightEntry)
                .map(right -> tuple(Channel.SMS, right.mobile(), right.code()))
                .toList());
  }

  @Test
  void aNewCodeGoesOutWithItsOwnEventAndWhoHasPassedGetsNone() {
    Order order = office.pending(Samples.filing());
    done(office.smsChecks.record(office.rightEntry(office.store.checks(order).get(1))));
    done(office.resend.resend(office.newCode(office.store.checks(order).getFirst())));
    channels = EnumSet.of(Channel.IN_SITE);
    dispatch.dispatch(last(EventType.SMS_CHECK_RESENT));
    String code = office.rightEntry(office.store.checks(order).getFirst()).code();
    assertThat(sent)
        .extracting(OutgoingMessage::id, OutgoingMessage::text)
        .containsExactly(tuple(order.submissionId() + ".CODE.0.2", code));
  }

  @Test
  void noCodeIsSentWhenTheOrderHasMovedOn() {
    Order order = office.pending(Samples.filing());
    channels = EnumSet.of(Channel.IN_SITE);
    office.advance(Duration.ofHours(24));
    done(office.cleanUp.cleanUp(order.id()));
    dispatch.dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(sent).isEmpty();
    assertThat(box).as("what happened is still told").hasSize(1);
  }

  @Test
  void aLateMessageOfAnEarlierHandOverSendsNobodyASecondCode() {
    Order order = office.pending(Samples.filing());
    Event early = last(EventType.SMS_CHECK_SENT);
    office.advance(Duration.ofHours(24));
    done(office.cleanUp.cleanUp(order.id()));
    done(office.submit.submit(customer("a"), order.id()));
    done(office.handOver.handOver(order.id()));
    channels = EnumSet.of(Channel.IN_SITE);
    dispatch.dispatch(early);
    dispatch.dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(Set.copyOf(ids())).as("delivered once for each id").hasSize(2);
  }

  @Test
  void anApprovalTellsTheNumber() {
    Order order = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(order, "粤ICP备2026000001号")));
    dispatch.dispatch(last(EventType.ORDER_APPROVED));
    assertThat(sent.getFirst().text()).contains("粤ICP备2026000001号");
    assertThat(box.values())
        .first()
        .extracting(Message::parameters)
        .asString()
        .contains("2026000001");
  }

  @Test
  void whatTellsNobodyAndWhatIsUnknownIsDoneWith() {
    Order order = office.draft(Samples.filing());
    dispatch.dispatch(last(EventType.ORDER_CREATED));
    dispatch.dispatch(
        new Event(
            "e", EventType.ORDER_SUBMITTED, "nobody", order.account(), "", office.now(), null));
    assertThat(sent).isEmpty();
    assertThat(box).isEmpty();
  }
}
