package cn.beian.domain.notice;

import cn.beian.domain.notice.AddressBook.Address;
import cn.beian.domain.notice.Delivery.State;
import cn.beian.domain.notice.DispatchNotification.Nights;
import cn.beian.domain.notice.MessageGateway.Handover;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hands one notice over to whoever delivers it. May be called again, and by several at once: one of
 * them is at it, and what has ended is left alone. Only a crash between the handing over and its
 * note has a message handed over twice, under the same id.
 */
public final class DeliverNotice {
  /** Longer than whoever delivers may take to answer. */
  private static final Duration HELD = Duration.ofSeconds(20);

  private final AddressBook people;
  private final NoticeCatalogue catalogue;
  private final Ways ways;
  private final Nights nights;

  public DeliverNotice(AddressBook people, NoticeCatalogue catalogue, Ways ways, Nights nights) {
    this.people = people;
    this.catalogue = catalogue;
    this.ways = ways;
    this.nights = nights;
  }

  /** Where deliveries are kept and handed to, and how accounts want them. */
  public record Ways(
      DeliveryStore deliveries, PreferenceStore preferences, MessageGateway gateway) {}

  /**
   * Delivers what waits; what is unknown, has ended or waits for a time is done with.
   *
   * @return BUSY if somebody else is at it
   * @throws MessageNotTakenException if it was not taken, and may be later
   */
  public Outcome<Delivery.Id> deliver(Delivery.Id id) {
    Instant now = nights.clock().instant();
    Optional<Delivery> waiting =
        ways.deliveries()
            .find(id)
            .filter(found -> found.state() == State.WAITING && !found.early(now))
            .filter(found -> !postponed(found));
    return waiting.map(found -> attempt(found, now)).orElseGet(() -> Outcome.done(id));
  }

  /** What comes again at night waits for the morning. */
  private boolean postponed(Delivery delivery) {
    boolean wakes =
        delivery.id().channel() == Channel.SMS && !catalogue.named(delivery.notice()).atOnce();
    Optional<Instant> morning = wakes ? nights.end() : Optional.empty();
    morning.ifPresent(end -> ways.deliveries().postpone(delivery.id(), end));
    return morning.isPresent();
  }

  private Outcome<Delivery.Id> attempt(Delivery delivery, Instant now) {
    if (delivery.held(now) || !ways.deliveries().take(delivery, now.plus(HELD))) {
      return Outcome.refused(RefusalCode.BUSY);
    }
    try {
      ways.deliveries().end(delivery.id(), handOver(delivery), now);
      return Outcome.done(delivery.id());
    } catch (MessageNotTakenException later) {
      ways.deliveries().putBack(delivery.id());
      throw later;
    }
  }

  private State handOver(Delivery delivery) {
    Notice notice = catalogue.named(delivery.notice());
    Recipient to = notice.to().getOrDefault(delivery.id().channel(), Recipient.ACCOUNT);
    return people
        .address(delivery, to)
        .map(address -> handOver(delivery, notice, address))
        .orElse(to == Recipient.ASKED_CONTACT ? State.OUTDATED : State.NO_ADDRESS);
  }

  private State handOver(Delivery delivery, Notice notice, Address address) {
    Map<String, String> values = new HashMap<>(delivery.parameters());
    values.putAll(address.secret());
    NoticeText text = catalogue.text(delivery.notice(), values);
    NoticePreferences preferences = ways.preferences().of(delivery.id().account());
    Handover handover =
        ways.gateway()
            .send(
                new OutgoingMessage(
                    delivery.id().name(),
                    delivery.id().channel(),
                    notice.mayBatch(),
                    address.value(),
                    preferences.in(text.title()),
                    preferences.in(text.text())));
    return handover == Handover.TAKEN ? State.SENT : State.REFUSED;
  }
}
