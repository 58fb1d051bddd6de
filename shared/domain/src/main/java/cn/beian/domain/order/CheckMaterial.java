package cn.beian.domain.order;

import cn.beian.domain.material.JudgeUpload;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.MaterialStore;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks an upload (FAQ-MAT-03..06) and makes it part of the order's content, or refuses and
 * removes it. What is kept are the very bytes that were checked, under their digest: a link that is
 * used again, even during the check, changes nothing. It may be repeated, also after it stopped
 * half way.
 */
public final class CheckMaterial {
  private static final String ACTOR = "check-material";
  private static final int TRIES = 8;

  private final OrderClerk clerk;
  private final MaterialStore store;
  private final MaterialFiles files;
  private final JudgeUpload judge;

  public CheckMaterial(
      OrderClerk clerk, MaterialStore store, MaterialFiles files, JudgeUpload judge) {
    this.clerk = clerk;
    this.store = store;
    this.files = files;
    this.judge = judge;
  }

  /**
   * Checks what was uploaded, if it is awaited; else it is removed.
   *
   * @return done, or BUSY when rivals always came first
   */
  public Outcome<OrderId> check(OrderId order, String id) {
    Optional<UploadedMaterial> awaited =
        store.find(order, id).filter(each -> each.state() == MaterialState.AWAITED);
    if (awaited.isEmpty()) {
      return finish(order, id);
    }
    Optional<byte[]> file = files.upload(order, id, judge.policy().mostBytes());
    return file.isPresent() ? judge(awaited.get(), file.get()) : Outcome.done(order);
  }

  private Outcome<OrderId> judge(UploadedMaterial awaited, byte[] file) {
    UploadedMaterial judged = judge.judge(awaited, file, ShanghaiDays.of(clerk.now()));
    if (judged.state() != MaterialState.ACCEPTED) {
      return refuse(judged);
    }
    files.keep(judged, file);
    return accept(awaited, judged);
  }

  private Outcome<OrderId> refuse(UploadedMaterial refused) {
    store.refuse(refused);
    return finish(refused.order(), refused.id());
  }

  private Outcome<OrderId> accept(UploadedMaterial awaited, UploadedMaterial accepted) {
    for (int i = 0; i < TRIES; i++) {
      if (commit(awaited, accepted) || !isAwaited(accepted)) {
        return settle(accepted);
      }
    }
    return Outcome.refused(RefusalCode.BUSY);
  }

  private boolean isAwaited(UploadedMaterial material) {
    return store
        .find(material.order(), material.id())
        .filter(now -> now.state() == MaterialState.AWAITED)
        .isPresent();
  }

  /** Whether it was written, as accepted, or as refused because the order is closed. */
  private boolean commit(UploadedMaterial awaited, UploadedMaterial accepted) {
    Optional<Order> open =
        clerk
            .orders()
            .find(accepted.order())
            .filter(order -> OrderTransitions.find(order, OrderAction.EDIT).isPresent());
    return open.map(order -> written(clerk.move(order, move(accepted))))
        .orElseGet(() -> store.refuse(awaited.refused(List.of(MaterialFlaw.ORDER_CLOSED))));
  }

  private Move move(UploadedMaterial accepted) {
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.KeepMaterial(accepted));
    replaced(accepted)
        .filter(old -> old.state() == MaterialState.ACCEPTED)
        .ifPresent(old -> effects.add(new Effect.KeepMaterial(old.replaced())));
    return Move.of(OrderAction.EDIT, ACTOR)
        .by(Party.SYSTEM)
        .withEffects(effects)
        .editing(next -> next.reviewed(false));
  }

  private Optional<UploadedMaterial> replaced(UploadedMaterial material) {
    return Optional.ofNullable(material.replaces()).flatMap(id -> store.find(material.order(), id));
  }

  /** What was kept and is not the accepted file after all is removed. */
  private Outcome<OrderId> settle(UploadedMaterial judged) {
    boolean standing =
        store
            .find(judged.order(), judged.id())
            .filter(now -> judged.facts() != null && judged.facts().equals(now.facts()))
            .isPresent();
    if (!standing) {
      files.drop(judged);
    }
    return finish(judged.order(), judged.id());
  }

  /** Removes what is not needed once a material is no longer awaited. */
  private Outcome<OrderId> finish(OrderId order, String id) {
    files.dropUpload(order, id);
    store
        .find(order, id)
        .flatMap(this::replaced)
        .filter(old -> old.state() == MaterialState.REPLACED)
        .ifPresent(files::drop);
    return Outcome.done(order);
  }

  private static boolean written(Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Done<Order> _ -> true;
      case Outcome.Refused<Order> _ -> false;
    };
  }
}
