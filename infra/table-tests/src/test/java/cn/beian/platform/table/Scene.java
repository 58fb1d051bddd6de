package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.notice.AddressBook;
import cn.beian.domain.notice.DeliverNotice;
import cn.beian.domain.notice.DeliverNotice.Ways;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.DispatchNotification;
import cn.beian.domain.notice.DispatchNotification.Kept;
import cn.beian.domain.notice.DispatchNotification.Nights;
import cn.beian.domain.notice.MessageGateway.Handover;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.domain.notice.QuietHours;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.table.Repetition.Mark;
import cn.beian.platform.text.Notices;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account and its order in the middle of its life, and everything outside that is told of it.
 */
final class Scene {
  final String account;
  final Agency agency;
  final CountingBureau bureau;
  final Map<String, String> delivered;
  private final @Nullable Faults faults;
  @Nullable OrderId order;

  private Scene(Scene sound, Faults faults) {
    this.account = sound.account;
    this.agency = sound.agency.through(new FaultyDynamoDb(Agency.CLIENT, faults));
    this.bureau = sound.bureau;
    this.delivered = sound.delivered;
    this.faults = faults;
    this.order = sound.order;
  }

  Scene(Agency agency, String account) {
    this.account = account;
    this.agency = agency;
    this.bureau = new CountingBureau();
    this.delivered = new ConcurrentHashMap<>();
    this.faults = null;
  }

  /** The same scene with connections that may break. */
  Scene broken(Faults with) {
    return new Scene(this, with);
  }

  private <T> T call(Supplier<T> work) {
    return faults == null ? work.get() : faults.call(work);
  }

  Caller customer() {
    return Agency.customer(account);
  }

  OrderId id() {
    return Objects.requireNonNull(order, "order");
  }

  Order order() {
    return agency.order(id());
  }

  void holds(Order now) {
    order = now.id();
  }

  /** The administration over a connection that may break. */
  Bureau bureauByWire() {
    return new Bureau() {
      @Override
      public Reply submit(Order submitted, Filing filing) {
        return call(() -> bureau.submit(submitted, filing));
      }

      @Override
      public void tellSmsChecks(Checked checked) {
        call(() -> {
          bureau.tellSmsChecks(checked);
          return true;
        });
      }
    };
  }

  /** Tells people of everything of this type that has happened to the order. */
  void dispatch(EventType type) {
    agency.orders.history(id()).stream()
        .filter(event -> event.type() == type)
        .forEach(this::dispatch);
  }

  /** Tells people of the event. */
  void dispatch(Event event) {
    AddressBook people = new AddressBook(agency.orders, agency.records, agency.checks, agency.hash);
    Nights nights = new Nights(new QuietHours(LocalTime.MIN, LocalTime.MIN), agency.clock);
    DeliverNotice deliver =
        new DeliverNotice(
            people,
            new Notices(),
            new Ways(agency.deliveries, agency.preferences, this::deliver),
            nights);
    new DispatchNotification(
            people, new Notices(), new Kept(agency.messages, agency.preferences), nights)
        .dispatch(event)
        .forEach(id -> deliver(deliver, id));
  }

  /** The same account, order and administration, to go on from here without changing this one. */
  Scene copy() {
    Scene scene = new Scene(agency, account);
    scene.order = order;
    scene.bureau.calls.addAll(bureau.calls);
    scene.delivered.putAll(delivered);
    return scene;
  }

  /** Whoever crashed in the midst of it holds it for a while. */
  private void deliver(DeliverNotice deliver, Delivery.Id id) {
    if (deliver.deliver(id) instanceof Outcome.Refused) {
      agency.clock.advance(Duration.ofSeconds(20));
      assertThat(deliver.deliver(id)).isInstanceOf(Outcome.Done.class);
    }
  }

  /** The gateway delivers an id once. */
  private Handover deliver(OutgoingMessage message) {
    call(() -> delivered.put(message.id(), message.channel() + " " + message.text()));
    return Handover.TAKEN;
  }

  /** Does the work as a request under an Idempotency-Key. */
  <T> T request(String operation, Supplier<T> work) {
    Mark mark = new Mark(account, operation, "key-1", "one");
    return new Repetition(mark, agency.clock.instant()).callWith(work);
  }

  /**
   * Everything that the scene has come to, without the ids and codes that differ from run to run.
   */
  List<String> end() {
    Map<String, Integer> items = new TreeMap<>();
    agency
        .itemsWithoutAudit()
        .forEach((key, item) -> {
          boolean ofIt = item.toString().contains(account) || mentionsOrder(item.toString());
          if (ofIt && !key.pk().startsWith(Key.ATTEMPTS)) {
            items.merge(plain(key.pk() + " " + key.sk() + " " + type(item)), 1, Integer::sum);
          }
        });
    String state = order == null ? "" : plain(withoutTimes(order()));
    return List.of(
        items.toString(),
        state,
        plain(bureau.known().toString()),
        plain(delivered.values().stream().sorted().toList().toString()));
  }

  private boolean mentionsOrder(String item) {
    return order != null && item.contains(order.value());
  }

  private static String type(Map<String, ?> item) {
    return Stream.of("type", "state", "freeCodesIssued", "paidCodesBound", "ownerKey")
        .map(name -> String.valueOf(item.get(name)))
        .collect(Collectors.joining());
  }

  private static String withoutTimes(Order order) {
    return "%s %s %s %s %s"
        .formatted(
            order.state(), order.version(), order.openChecks(), order.locks(), order.notices());
  }

  private String plain(String text) {
    return text.replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "<id>")
        .replaceAll("[0-9a-f-]{36}", "<code>")
        .replaceAll("[-\\w]{43}", "<hash>")
        .replaceAll("sample-\\d+", "<domain>")
        .replaceAll("\\d{10}号", "<number>")
        .replaceAll("\\b\\d{6}\\b|(?<= )\\d{6}(?=，|,)", "<sms>")
        .replace(account, "<account>");
  }

  /** A draft that can be submitted. */
  void draft() {
    holds(agency.draft(account, agency.filing(agency.code(), Agency.domain(), Agency.domain())));
  }

  /** A draft that names an instance, so that its submission issues a code. */
  void draftOfInstance() {
    agency.instance("i-" + account, account);
    Filing filing = agency.filing("", Agency.domain());
    holds(agency.draft(account, RefusalsTest.with(filing, new Hosting(null, "i-" + account))));
  }

  void submitted() {
    draft();
    done(agency.submit.submit(customer(), id()));
  }

  void passed() {
    submitted();
    agency.pass(id());
  }

  void pending() {
    passed();
    done(agency.handOver(bureau).handOver(id()));
  }

  void inBureauReview() {
    pending();
    agency.entries(order()).forEach(entry -> done(agency.sms.record(entry)));
  }
}
