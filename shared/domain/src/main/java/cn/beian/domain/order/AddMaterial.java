package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.MaterialStore;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces a material of an order (资料上传), to be uploaded by its link, or takes one of an earlier
 * order of the account again (LC-CHG-14). It belongs to the order once it was checked.
 */
public final class AddMaterial {
  private static final int TRIES = 8;

  private final OrderClerk clerk;
  private final OwnOrders own;
  private final MaterialStore store;
  private final MaterialFiles files;
  private final MaterialPolicy policy;

  public AddMaterial(
      OrderClerk clerk, MaterialStore store, MaterialFiles files, MaterialPolicy policy) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.store = store;
    this.files = files;
    this.policy = policy;
  }

  /**
   * What to add.
   *
   * @param replaces the accepted material of the order whose place it takes
   * @param capturedInApp whether the provider's app vouches for it; null if nobody says so
   */
  public record Wish(
      MaterialClaim claim, @Nullable String replaces, @Nullable Boolean capturedInApp) {}

  /** A material of an earlier order, and the service of this one that it is for. */
  public record Source(
      OrderId order, String material, @Nullable Integer service, @Nullable String replaces) {}

  /**
   * Returns the new material, awaited; ORDER_NOT_FOUND; ORDER_STATE when it is not the customer's
   * turn; MATERIAL_NOT_FOUND when what it replaces is not there; TOO_MANY_MATERIALS; STALE_VERSION
   * when rivals always changed the order first.
   */
  public Outcome<UploadedMaterial> add(Caller caller, OrderId id, Wish wish) {
    Outcome<UploadedMaterial> outcome = Outcome.refused(RefusalCode.STALE_VERSION);
    for (int i = 0; i < TRIES && stale(outcome); i++) {
      outcome = own.findToChange(caller, id).then(order -> add(caller, order, wish));
    }
    return outcome;
  }

  /** Whether the order changed meanwhile: uploads are checked while others are announced. */
  private static boolean stale(Outcome<UploadedMaterial> outcome) {
    return switch (outcome) {
      case Outcome.Done<UploadedMaterial> _ -> false;
      case Outcome.Refused<UploadedMaterial>(Refusal refusal) ->
          refusal.code() == RefusalCode.STALE_VERSION;
    };
  }

  /** As {@link #add}, with the claim and the file of an accepted material of the same account. */
  public Outcome<UploadedMaterial> addAgain(Caller caller, OrderId id, Source source) {
    return own.find(caller, source.order())
        .then(from -> accepted(from.id(), source.material()))
        .then(again ->
            add(caller, id, wish(again, source))
                .map(added -> {
                  files.uploadAgain(again, added);
                  return added;
                }));
  }

  private static Wish wish(UploadedMaterial again, Source source) {
    MaterialClaim claim = again.claim();
    return new Wish(
        new MaterialClaim(
            claim.kind(),
            source.service(),
            claim.format(),
            claim.sizeBytes(),
            claim.issuedOn(),
            claim.validUntil()),
        source.replaces(),
        again.capturedInApp());
  }

  private Outcome<UploadedMaterial> add(Caller caller, Order order, Wish wish) {
    if (OrderTransitions.find(order, OrderAction.EDIT).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.EDIT);
    }
    String replaces = wish.replaces();
    if (full(store.ofOrder(order.id()), replaces == null)) {
      return Outcome.refused(
          Refusal.of(
              RefusalCode.TOO_MANY_MATERIALS,
              Map.of("most", Integer.toString(policy.mostStanding()))));
    }
    return replaces == null
        ? announce(caller, order, wish)
        : accepted(order.id(), replaces).then(_ -> announce(caller, order, wish));
  }

  private boolean full(List<UploadedMaterial> materials, boolean another) {
    long standing = materials.stream().filter(each -> each.standing(clerk.now())).count();
    return (another && standing >= policy.mostStanding())
        || materials.size() >= policy.mostUploads();
  }

  private Outcome<UploadedMaterial> accepted(OrderId order, String id) {
    Optional<UploadedMaterial> found =
        store.find(order, id).filter(each -> each.state() == MaterialState.ACCEPTED);
    return found
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.MATERIAL_NOT_FOUND));
  }

  private Outcome<UploadedMaterial> announce(Caller caller, Order order, Wish wish) {
    UploadedMaterial material = announced(order, wish);
    return clerk
        .move(
            order,
            Move.of(OrderAction.EDIT, caller.user())
                .withEffects(List.of(new Effect.KeepMaterial(material)))
                .editing(next -> next.reviewed(false).changedByPerson(clerk.now())))
        .map(_ -> material);
  }

  private UploadedMaterial announced(Order order, Wish wish) {
    return new UploadedMaterial(
        clerk.newId().value(),
        order.id(),
        1,
        MaterialState.AWAITED,
        wish.claim(),
        clerk.now(),
        clerk.now().plus(policy.uploadTime()),
        wish.capturedInApp(),
        wish.replaces(),
        null,
        List.of());
  }
}
