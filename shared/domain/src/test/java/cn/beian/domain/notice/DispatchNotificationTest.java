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
import cn.beian.domain.notice.Delivery.State;
import cn.beian.domain.notice.MessageGateway.Handover;
import cn.beian.domain.notice.NoticePreferences.Language;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices kept and delivered. */
class DispatchNotificationTest {
  private static final LocalTime NEVER = LocalTime.NOON;

  private final Office office = new Office();
  private final Post post = new Post();
  private Set<Channel> channels = EnumSet.allOf(Channel.class);
  private boolean optional;
  private QuietHours hours = new QuietHours(NEVER, NEVER);
  private final AddressBook people =
      new AddressBook(office.store, office.store, office.store, Office.HASH);
  private final Catalogue catalogue = new Catalogue();

  private final class Catalogue implements NoticeCatalogue {
    @Override
    public List<Notice> after(EventType event) {
      return switch (event) {
        case ORDER_CREATED, ORDER_EDITED -> List.of();
        case SMS_CHECK_SENT, SMS_CHECK_RESENT -> List.of(named(event.name()), named("SMS_CODE"));
        default -> List.of(named(event.name()));
      };
    }

    @Override
    public Notice named(String name) {
      if (name.equals("SMS_CODE")) {
        return new Notice(
            name,
            Map.of(Channel.SMS, Recipient.ASKED_CONTACT),
            Set.of(NoticeParameter.CODE),
            false,
            true,
            false);
      }
      Map<Channel, Recipient> to = new EnumMap<>(Channel.class);
      channels.forEach(channel ->
          to.put(channel, channel.outside() ? Recipient.SUBJECT_PRINCIPAL : Recipient.ACCOUNT));
      return new Notice(
          name, to, Set.of(NoticeParameter.ORDER, NoticeParameter.NUMBER), optional, false, true);
    }

    @Override
    public NoticeText text(String notice, Map<String, String> parameters) {
      String value = parameters.getOrDefault("code", parameters.getOrDefault("number", ""));
      Text text = new Text(value, "in English");
      return new NoticeText(text, text);
    }
  }

  private List<Delivery.Id> keep(Event event) {
    return new DispatchNotification(
            people,
            catalogue,
            new DispatchNotification.Kept(post, post),
            new DispatchNotification.Nights(hours, office::now))
        .dispatch(event);
  }

  private Outcome<Delivery.Id> deliver(Delivery.Id id) {
    return new DeliverNotice(
            people,
            catalogue,
            new DeliverNotice.Ways(post, post, post),
            new DispatchNotification.Nights(hours, office::now))
        .deliver(id);
  }

  /** Keeps and delivers. */
  private void dispatch(Event event) {
    keep(event).forEach(id -> done(deliver(id)));
  }

  private Event last(EventType type) {
    return office.store.events.stream()
        .filter(event -> event.type() == type)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private Event submitted() {
    office.submitted(Samples.filing());
    return last(EventType.ORDER_SUBMITTED);
  }

  private List<String> ids() {
    return post.sent.stream().map(OutgoingMessage::id).toList();
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
    Event event = submitted();
    dispatch(event);
    assertThat(post.box).hasSize(boxed);
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
    Event event = submitted();
    int openings = office.store.openings.size();
    dispatch(event);
    assertThat(office.store.openings).hasSize(openings);
  }

  @Test
  void goesToTheSubjectsPrincipal() {
    dispatch(submitted());
    assertThat(post.sent)
        .extracting(OutgoingMessage::channel, OutgoingMessage::to)
        .containsExactly(
            tuple(Channel.SMS, "13800000000"), tuple(Channel.EMAIL, "sample@example.com"));
    assertThat(post.states()).containsExactly(State.SENT, State.SENT);
  }

  @Test
  void calledAgainNothingIsSentAgain() {
    office.pending(Samples.filing());
    Event event = last(EventType.SMS_CHECK_SENT);
    dispatch(event);
    List<String> first = ids();
    dispatch(event);
    assertThat(ids()).isEqualTo(first).doesNotHaveDuplicates();
    assertThat(post.box).hasSize(1);
  }

  @Test
  void aFailureAtAnyMessageIsMadeGoodByCallingAgain() {
    office.pending(Samples.filing());
    Event event = last(EventType.SMS_CHECK_SENT);
    int count = keep(event).size();
    for (int at = 0; at < count; at++) {
      post.sent.clear();
      post.deliveries.clear();
      post.failAt = at;
      assertThatThrownBy(() -> dispatch(event)).isInstanceOf(MessageNotTakenException.class);
      dispatch(event);
      assertThat(ids()).hasSize(count).doesNotHaveDuplicates();
      assertThat(post.states()).containsOnly(State.SENT);
    }
    assertThat(post.deliveries.values()).extracting(Delivery::attempts).contains(2).contains(1);
  }

  @Test
  void aFailureOfOneChannelLeavesTheOtherAlone() {
    List<Delivery.Id> ids = keep(submitted());
    post.failAt = 0;
    assertThatThrownBy(() -> deliver(ids.getFirst())).hasMessage("made up");
    done(deliver(ids.getLast()));
    assertThat(post.states()).containsExactly(State.WAITING, State.SENT);
    done(deliver(ids.getFirst()));
    assertThat(post.states()).containsOnly(State.SENT);
  }

  @Test
  void whileSomebodyIsAtItItIsLeftToHim() {
    List<Delivery.Id> ids = keep(submitted());
    Delivery first = post.deliveries.get(ids.getFirst());
    assertThat(post.take(first, office.now().plusSeconds(20))).isTrue();
    assertThat(deliver(first.id())).isEqualTo(Outcome.refused(RefusalCode.BUSY));
    assertThat(post.sent).isEmpty();
    office.advance(Duration.ofSeconds(20));
    done(deliver(first.id()));
    assertThat(post.sent).hasSize(1);
  }

  @Test
  void whoWasFasterHasIt() {
    List<Delivery.Id> ids = keep(submitted());
    Delivery seen = post.deliveries.get(ids.getFirst());
    done(deliver(ids.getFirst()));
    assertThat(post.take(seen, office.now())).isFalse();
  }

  @Test
  void anAddressThatIsRefusedIsNotTriedAgain() {
    post.answer = Handover.REFUSED;
    Event event = submitted();
    dispatch(event);
    dispatch(event);
    assertThat(post.states()).containsOnly(State.REFUSED);
    assertThat(post.sent).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"SMS", "EMAIL"})
  void whatTheAccountTurnedOffStaysInTheBoxAlone(Channel off) {
    optional = true;
    post.preferences =
        new NoticePreferences(Language.ZH_CN, Map.of(off, Set.of("ORDER_SUBMITTED")));
    dispatch(submitted());
    assertThat(post.box).hasSize(1);
    assertThat(post.sent).extracting(OutgoingMessage::channel).hasSize(1).doesNotContain(off);
    assertThat(post.states()).containsExactlyInAnyOrder(State.TURNED_OFF, State.SENT);
  }

  @Test
  void whatIsNeededCannotBeTurnedOff() {
    Set<String> all = Set.of("ORDER_SUBMITTED");
    post.preferences =
        new NoticePreferences(Language.ZH_CN, Map.of(Channel.SMS, all, Channel.EMAIL, all));
    dispatch(submitted());
    assertThat(post.states()).containsOnly(State.SENT);
  }

  @Test
  void speaksTheAccountsLanguage() {
    post.preferences = new NoticePreferences(Language.EN, Map.of());
    dispatch(submitted());
    assertThat(post.sent).extracting(OutgoingMessage::text).containsOnly("in English");
  }

  /** The office opens at ten in the morning of Shanghai. */
  @Test
  void inQuietHoursAnSmsWaitsForTheMorningAndAnEmailDoesNot() {
    Instant now = office.now();
    hours = new QuietHours(LocalTime.MIN, LocalTime.of(23, 0));
    Event event = submitted();
    dispatch(event);
    assertThat(post.sent).extracting(OutgoingMessage::channel).containsExactly(Channel.EMAIL);
    Delivery sms = post.deliveries.values().iterator().next();
    assertThat(sms.notBefore()).isEqualTo(hours.until(now).orElseThrow());
    office.advance(Duration.between(now, hours.until(now).orElseThrow()));
    done(deliver(sms.id()));
    assertThat(post.sent).hasSize(2);
  }

  @Test
  void whatFailedBeforeTheNightIsNotTriedInIt() {
    List<Delivery.Id> ids = keep(submitted());
    post.failAt = 0;
    assertThatThrownBy(() -> deliver(ids.getFirst())).hasMessage("made up");
    hours = new QuietHours(LocalTime.MIN, LocalTime.of(23, 0));
    done(deliver(ids.getFirst()));
    assertThat(post.sent).isEmpty();
    assertThat(post.deliveries.get(ids.getFirst()).notBefore())
        .isEqualTo(hours.until(office.now()).orElseThrow());
  }

  @Test
  void aCodeGoesOutAtAnyHour() {
    hours = new QuietHours(LocalTime.MIN, LocalTime.of(23, 59));
    channels = EnumSet.of(Channel.IN_SITE);
    office.pending(Samples.filing());
    dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(post.sent).isNotEmpty();
  }

  @Test
  void everyContactGetsItsOwnCode() {
    Order order = office.pending(Samples.filing());
    channels = EnumSet.of(Channel.IN_SITE);
    dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(post.sent)
        .extracting(OutgoingMessage::channel, OutgoingMessage::to, OutgoingMessage::text)
        .containsExactlyElementsOf(
            office.store.checks(order).stream()
                .map(office::rightEntry)
                .map(right -> tuple(Channel.SMS, right.mobile(), right.code()))
                .toList());
    assertThat(post.deliveries.values())
        .extracting(Delivery::parameters)
        .as("no code is kept")
        .allSatisfy(parameters -> assertThat(parameters).doesNotContainKey("code"));
  }

  @Test
  void aNewCodeGoesOutWithItsOwnEventAndWhoHasPassedGetsNone() {
    Order order = office.pending(Samples.filing());
    done(office.smsChecks.record(office.rightEntry(office.store.checks(order).get(1))));
    done(office.resend.resend(office.newCode(office.store.checks(order).getFirst())));
    channels = EnumSet.of(Channel.IN_SITE);
    dispatch(last(EventType.SMS_CHECK_RESENT));
    String code = office.rightEntry(office.store.checks(order).getFirst()).code();
    assertThat(post.sent)
        .extracting(OutgoingMessage::id, OutgoingMessage::text)
        .containsExactly(tuple(order.submissionId() + ".CODE.0.2.SMS", code));
  }

  @Test
  void aCodeThatWaitedTooLongIsNotSent() {
    Order order = office.pending(Samples.filing());
    channels = EnumSet.of(Channel.IN_SITE);
    List<Delivery.Id> ids = keep(last(EventType.SMS_CHECK_SENT));
    done(office.resend.resend(office.newCode(office.store.checks(order).getFirst())));
    ids.forEach(id -> done(deliver(id)));
    assertThat(post.states()).containsExactly(State.OUTDATED, State.SENT);
  }

  @Test
  void noCodeIsSentWhenTheOrderHasMovedOn() {
    Order order = office.pending(Samples.filing());
    channels = EnumSet.of(Channel.IN_SITE);
    office.advance(Duration.ofHours(24));
    done(office.cleanUp.cleanUp(order.id()));
    dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(post.sent).isEmpty();
    assertThat(post.box).as("what happened is still told").hasSize(1);
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
    dispatch(early);
    dispatch(last(EventType.SMS_CHECK_SENT));
    assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anApprovalTellsTheNumber() {
    Order order = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(order, "粤ICP备2026000001号")));
    dispatch(last(EventType.ORDER_APPROVED));
    assertThat(post.sent.getFirst().text()).contains("粤ICP备2026000001号");
    assertThat(post.box.values())
        .first()
        .extracting(Message::parameters)
        .asString()
        .contains("2026000001");
  }

  @Test
  void whatTellsNobodyAndWhatIsUnknownIsDoneWith() {
    Order order = office.draft(Samples.filing());
    dispatch(last(EventType.ORDER_CREATED));
    dispatch(
        new Event(
            "e", EventType.ORDER_SUBMITTED, "nobody", order.account(), "", office.now(), null));
    done(deliver(new Delivery.Id(order.account(), "unknown", Channel.SMS)));
    assertThat(post.sent).isEmpty();
    assertThat(post.box).isEmpty();
  }
}
