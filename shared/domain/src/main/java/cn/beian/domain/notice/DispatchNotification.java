package cn.beian.domain.notice;

import cn.beian.domain.event.Event;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people are told of an event: in the account's message box, and as deliveries outside
 * (FAQ §16, LC AMB-51). May be called again: everything has an id that stays the same, and is kept
 * once.
 */
public final class DispatchNotification {
  private final AddressBook people;
  private final NoticeCatalogue catalogue;
  private final MessageBox box;
  private final PreferenceStore preferences;
  private final Nights nights;

  public DispatchNotification(
      AddressBook people, NoticeCatalogue catalogue, Kept kept, Nights nights) {
    this.people = people;
    this.catalogue = catalogue;
    this.box = kept.box();
    this.preferences = kept.preferences();
    this.nights = nights;
  }

  /** Where messages and accounts' preferences are kept. */
  public record Kept(MessageBox box, PreferenceStore preferences) {}

  /** Which hours are quiet, by which clock. */
  public record Nights(QuietHours hours, InstantSource clock) {

    Optional<Instant> end() {
      return hours.until(clock.instant());
    }
  }

  /**
   * Keeps what people are to be told.
   *
   * @return what goes out, to be delivered by {@link DeliverNotice}; none of an event that tells
   *     nobody, or of an unknown order
   */
  public List<Delivery.Id> dispatch(Event event) {
    Optional<Order> order =
        event.type().ofOrder() ? people.order(new OrderId(event.subjectId())) : Optional.empty();
    if (event.type().ofOrder() && order.isEmpty()) {
      return List.of();
    }
    return catalogue.after(event.type()).stream()
        .flatMap(
            notice -> messages(notice, event, order).stream().map(message -> kept(notice, message)))
        .flatMap(List::stream)
        .map(Delivery::id)
        .toList();
  }

  private List<Delivery> kept(Notice notice, Message message) {
    List<Delivery> outside = outside(notice, message);
    box.keep(message, notice.inSite(), outside);
    return outside;
  }

  /** One message, or one for each contact who is asked for a code. */
  private List<Message> messages(Notice notice, Event event, Optional<Order> order) {
    Message message = Message.of(event, notice.name(), parameters(notice, event));
    return notice.to().containsValue(Recipient.ASKED_CONTACT)
        ? order.stream()
            .flatMap(found ->
                people.asked(found).stream().map(check -> people.codeMessage(found, check)))
            .map(message::named)
            .toList()
        : List.of(message);
  }

  private Map<String, String> parameters(Notice notice, Event event) {
    Map<String, String> values = new HashMap<>();
    for (NoticeParameter parameter : notice.parameters()) {
      if (parameter != NoticeParameter.CODE) {
        values.put(parameter.slot(), people.value(parameter, event));
      }
    }
    return values;
  }

  private List<Delivery> outside(Notice notice, Message message) {
    List<Channel> channels =
        notice.to().keySet().stream().filter(Channel::outside).sorted().toList();
    if (channels.isEmpty()) {
      return List.of();
    }
    NoticePreferences wanted = preferences.of(message.account());
    return channels.stream()
        .map(channel -> outside(notice, message, channel))
        .map(delivery ->
            wanted.wants(notice, delivery.id().channel())
                ? delivery
                : delivery.in(Delivery.State.TURNED_OFF))
        .toList();
  }

  private Delivery outside(Notice notice, Message message, Channel channel) {
    Delivery.Id id = new Delivery.Id(message.account(), message.id(), channel);
    return Delivery.waiting(id, message, rest(notice, channel));
  }

  private @Nullable Instant rest(Notice notice, Channel channel) {
    return notice.atOnce() || channel != Channel.SMS ? null : nights.end().orElse(null);
  }
}
