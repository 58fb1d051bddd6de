package cn.beian.domain.face;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.order.OrderTransitions;
import cn.beian.domain.order.OwnOrders;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the provider check a principal's face (人脸核验, FAQ-MAT-14, -15). A third failure hands it to
 * the reviewer (FAQ-ERR-24).
 */
public final class CheckFace {
  private static final int TRIES = 8;

  private final OrderStore orders;
  private final FaceResultStore results;
  private final FaceCheck provider;
  private final Means means;

  /** What the check needs beside its ports. */
  public record Means(KeyedHash hash, InstantSource clock) {}

  public CheckFace(OrderStore orders, FaceResultStore results, FaceCheck provider, Means means) {
    this.orders = orders;
    this.results = results;
    this.provider = provider;
    this.means = means;
  }

  /**
   * Whom to check.
   *
   * @param service the service whose principal it is, counted from 0; null for the subject's
   * @param session the token of the app's session
   */
  public record Request(@Nullable Integer service, String session) {}

  /**
   * Returns the result, passed or not; ORDER_NOT_FOUND; ORDER_STATE when it is not the customer's
   * turn; PERSON_MISSING when the order does not name the person in full; BUSY.
   */
  public Outcome<FaceResult> check(Caller caller, OrderId id, Request request) {
    return new OwnOrders(orders)
        .findToChange(caller, id)
        .then(order -> check(caller, order, request));
  }

  private Outcome<FaceResult> check(Caller caller, Order order, Request request) {
    if (OrderTransitions.find(order, OrderAction.EDIT).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.EDIT);
    }
    Principal principal = principal(orders.filing(order.id(), caller.user()), request.service());
    PersonName name = principal == null ? null : principal.name();
    CertificateNumber number = principal == null ? null : principal.idNumber();
    if (name == null || number == null) {
      return Outcome.refused(RefusalCode.PERSON_MISSING);
    }
    String person = FaceInspector.person(principal, means.hash()).orElseThrow();
    return check(
        new Asked(order.id(), person, request),
        () -> provider.matches(request.session(), name, number));
  }

  private record Asked(OrderId order, String person, Request request) {}

  private Outcome<FaceResult> check(Asked asked, BooleanSupplier provider) {
    boolean matches = provider.getAsBoolean();
    for (int i = 0; i < TRIES; i++) {
      FaceResult next = next(asked, matches);
      if (results.write(next)) {
        return Outcome.done(next);
      }
    }
    return Outcome.refused(RefusalCode.BUSY);
  }

  private FaceResult next(Asked asked, boolean matches) {
    Integer place = asked.request().service();
    FaceResult before =
        results
            .find(asked.order(), asked.person())
            .orElseGet(() ->
                FaceResult.none(asked.order(), asked.person(), place, means.clock().instant()));
    return matches
        ? before.passed(place, means.clock().instant())
        : before.failed(
            means.hash().of("SESSION", asked.request().session()), place, means.clock().instant());
  }

  private static @Nullable Principal principal(Filing filing, @Nullable Integer service) {
    if (service != null) {
      return service < filing.services().size() ? filing.services().get(service).principal() : null;
    }
    Subject subject = filing.subject();
    return subject == null ? null : subject.principal();
  }
}
