package cn.beian.domain.order;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.Bureau.Reply;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Hands a reviewed order over to the administration and asks every contact for the ministry's SMS
 * check (FAQ-OP-18). May be called again at any point: the administration knows the submission, and
 * an order that is past this step stays as it is.
 */
public final class HandOverOrder {
  private static final int ID_END = 6;
  private static final String ACTOR = "send-to-bureau";

  private final OrderClerk clerk;
  private final Bureau bureau;
  private final KeyedHash hash;
  private final Supplier<String> smsCodes;

  /**
   * @param smsCodes gives codes of six digits that cannot be guessed
   */
  public HandOverOrder(OrderClerk clerk, Bureau bureau, KeyedHash hash, Supplier<String> smsCodes) {
    this.clerk = clerk;
    this.bureau = bureau;
    this.hash = hash;
    this.smsCodes = smsCodes;
  }

  /**
   * Returns the order as it stands afterwards; ORDER_NOT_FOUND; STALE_VERSION or BUSY when somebody
   * else moves it at the same moment.
   *
   * @throws cn.beian.domain.bureau.BureauUnavailableException if the administration cannot be
   *     reached
   */
  public Outcome<Order> handOver(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(this::handOver)
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /**
   * Tells the administration that every contact has passed, if the order still waits for its
   * decision.
   */
  public Outcome<Order> completeSmsChecks(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(order -> {
          if (order.state() == OrderState.BUREAU_REVIEW) {
            bureau.completeSmsChecks(order.submissionId());
          }
          return Outcome.done(order);
        })
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /** Nothing is sent before it is written down that it will be: see {@link WithdrawOrder}. */
  private Outcome<Order> handOver(Order order) {
    if (order.state() == OrderState.REVIEW_PASSED) {
      return clerk.move(order, Move.of(OrderAction.BEGIN_HAND_OVER, ACTOR)).then(this::send);
    }
    return order.state() == OrderState.HANDING_OVER ? send(order) : Outcome.done(order);
  }

  private Outcome<Order> send(Order order) {
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    return switch (bureau.submit(order, filing)) {
      case Reply.Accepted() -> askContacts(order, filing);
      case Reply.Refused(List<Reason> reasons) ->
          clerk.move(
              order,
              Move.of(OrderAction.REFUSE_HAND_OVER, ACTOR)
                  .editing(next -> next.reasons(reasons).reviewed(false)));
    };
  }

  private Outcome<Order> askContacts(Order order, Filing filing) {
    List<Effect> checks = new ArrayList<>();
    for (Principal contact : contacts(filing)) {
      checks.add(check(order, contact, checks.size()));
    }
    return clerk.move(
        order,
        Move.of(OrderAction.HAND_OVER, ACTOR)
            .withEffects(checks)
            .editing(next -> next.openChecks(checks.size())));
  }

  private Effect check(Order order, Principal contact, int number) {
    PhoneNumber mobile = Objects.requireNonNull(contact.mobile(), "mobile");
    CertificateNumber id = Objects.requireNonNull(contact.idNumber(), "idNumber");
    String end = id.value().substring(Math.max(0, id.value().length() - ID_END));
    String key = hash.of(RecordSmsCheck.MOBILE, mobile.value());
    return new Effect.OpenCheck(
        new SmsCheck(key, order.id(), order.submission(), number, clerk.now(), 0, null),
        new SmsSecret(mobile, smsCodes.get(), end));
  }

  /** One contact for each pair of mobile and document (FAQ-AMB-22). */
  private static List<Principal> contacts(Filing filing) {
    Subject subject = filing.subject();
    Stream<Principal> ofSubject =
        Stream.ofNullable(subject).map(Subject::principal).filter(Objects::nonNull);
    Stream<Principal> ofServices =
        filing.services().stream().map(Service::principal).filter(Objects::nonNull);
    Map<String, Principal> distinct = new LinkedHashMap<>();
    Stream.concat(ofSubject, ofServices)
        .forEach(each -> {
          PhoneNumber mobile = Objects.requireNonNull(each.mobile(), "mobile");
          CertificateNumber id = Objects.requireNonNull(each.idNumber(), "idNumber");
          String document = id.value().toUpperCase(Locale.ROOT);
          distinct.putIfAbsent(mobile.value() + " " + document, each);
        });
    return List.copyOf(distinct.values());
  }
}
