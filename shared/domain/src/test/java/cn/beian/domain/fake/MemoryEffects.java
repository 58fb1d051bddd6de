package cn.beian.domain.fake;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.Review;
import cn.beian.domain.sms.SmsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an effect needs, and what it does, in memory. */
final class MemoryEffects {
  private final MemoryStore store;
  private final Order order;

  MemoryEffects(MemoryStore store, Order order) {
    this.store = store;
    this.order = order;
  }

  /** What stands in its way. */
  Optional<Refusal> obstacle(Effect effect) {
    return switch (effect) {
      case Effect.Take(Lock lock, String path) ->
          unless(!store.locks.containsKey(lock), held(lock), path);
      case Effect.Release(Lock lock) -> unless(holds(lock), RefusalCode.BUSY, "");
      case Effect.PassToRecord(Lock lock, String _) -> unless(holds(lock), RefusalCode.BUSY, "");
      case Effect.TakeCode(String code, String path) ->
          unless(in(code, ServiceCodeState.BOUND), RefusalCode.SERVICE_CODE_UNUSABLE, path);
      case Effect.PickCode(ServiceCode read, String path) ->
          unless(
              read.equals(store.codes.get(read.code())), RefusalCode.SERVICE_CODE_UNUSABLE, path);
      case Effect.IssueCodes issue ->
          unless(
              canGive(issue.read(), issue.quota() - issue.codes().size()),
              RefusalCode.INSTANCE_NOT_ELIGIBLE,
              "");
      case Effect.ReleaseCode(String code) -> unless(uses(code), RefusalCode.BUSY, "");
      case Effect.SpendCode(String code, String _) -> unless(uses(code), RefusalCode.BUSY, "");
      case Effect.OpenCheck(SmsCheck check, var _) ->
          unless(!store.checks.containsKey(MemoryStore.key(check)), RefusalCode.BUSY, "");
      case Effect.ResendCheck(SmsCheck check, var _) ->
          unless(check.equals(store.checks.get(MemoryStore.key(check))), RefusalCode.BUSY, "");
      case Effect.PassCheck(SmsCheck check, var _) ->
          unless(check.equals(store.checks.get(MemoryStore.key(check))), RefusalCode.BUSY, "");
      case Effect.FileSubject(var subject) ->
          unless(!store.subjects.containsKey(subject.account()), RefusalCode.ALREADY_FILED, "");
      case Effect.ReleaseFromRecord(Lock lock, String number) ->
          unless(number.equals(store.locks.getOrDefault(lock, number)), RefusalCode.BUSY, "");
      case Effect.ChangeSubject(var read, var _) ->
          unless(read.equals(store.subjects.get(read.account())), RefusalCode.STALE_VERSION, "");
      case Effect.EndSubject(var read) ->
          unless(read.equals(store.subjects.get(read.account())), RefusalCode.STALE_VERSION, "");
      case Effect.ChangeService(var read, var _) ->
          unless(store.services.contains(read), RefusalCode.STALE_VERSION, "");
      case Effect.EraseContent _, Effect.MoveServices _ -> Optional.empty();
      case Effect.FileService(var service) ->
          unless(!store.services.contains(service), RefusalCode.BUREAU_RESULT_MISFIT, "");
      case Effect.OpenReview(Review fresh) -> unlessOpen(fresh);
      case Effect.KeepReview(Review review) -> unlessAsRead(review);
      case Effect.CloseReview(var _, var _, Review read) ->
          read == null ? Optional.empty() : unlessAsRead(read);
      case Effect.OnUpload onUpload -> store.uploads.obstacle(onUpload);
      case Effect.KeepMaterial _ -> throw new UnsupportedOperationException();
      case Effect.LetPass(var override) ->
          unless(
              store.overrides.getOrDefault(order.id(), List.of()).stream()
                  .noneMatch(override::coversTheSame),
              RefusalCode.BUSY,
              "");
    };
  }

  void apply(Effect effect) {
    switch (effect) {
      case Effect.Take(Lock lock, String _) -> store.locks.put(lock, order.id().value());
      case Effect.Release(Lock lock) -> store.locks.remove(lock);
      case Effect.PassToRecord(Lock lock, String number) -> store.locks.put(lock, number);
      case Effect.TakeCode(String code, String _) -> keep(code, ServiceCodeState.FILING, "");
      case Effect.PickCode(ServiceCode read, String _) ->
          keep(read.code(), ServiceCodeState.FILING, "");
      case Effect.IssueCodes issue -> {
        issue.codes().forEach(code -> store.codes.put(code.code(), code));
        store.events.add(issue.event());
        store.instances.computeIfPresent(
            issue.read().id(), (id, now) -> Samples.issued(now, issue.codes().size()));
      }
      case Effect.ReleaseCode(String code) -> keep(code, ServiceCodeState.BOUND, "");
      case Effect.SpendCode(String code, String number) ->
          keep(code, ServiceCodeState.FILED, number);
      case Effect.OpenCheck(SmsCheck check, var secret) -> {
        store.checks.put(MemoryStore.key(check), check);
        store.secrets.put(MemoryStore.key(check), secret);
      }
      case Effect.PassCheck(SmsCheck check, var at) ->
          store.checks.put(MemoryStore.key(check), check.passed(at));
      case Effect.ResendCheck(SmsCheck check, var at) ->
          store.checks.put(MemoryStore.key(check), check.resent(at));
      case Effect.OnUpload onUpload -> store.uploads.apply(onUpload);
      case Effect.FileSubject(var subject) -> store.subjects.put(subject.account(), subject);
      case Effect.FileService(var service) -> store.services.add(service);
      case Effect.ReleaseFromRecord(Lock lock, String _) -> store.locks.remove(lock);
      case Effect.ChangeSubject(var read, var changed) ->
          store.subjects.put(read.account(), changed);
      case Effect.EndSubject(var read) -> store.subjects.remove(read.account());
      case Effect.ChangeService(var read, var changed) ->
          store.services.replaceAll(each -> each.equals(read) ? changed : each);
      case Effect.EraseContent _ -> store.filings.remove(order.id());
      case Effect.MoveServices _ -> {}
      case Effect.OpenReview(Review fresh) -> open(fresh);
      case Effect.KeepReview(Review review) -> store.keep(review, review.version() + 1);
      case Effect.CloseReview(var id, var outcome, var _) -> close(store.reviews.get(id), outcome);
      case Effect.KeepMaterial _ -> throw new UnsupportedOperationException();
      case Effect.LetPass(var override) ->
          store.overrides.computeIfAbsent(order.id(), id -> new ArrayList<>()).add(override);
    }
  }

  private void keep(String code, ServiceCodeState state, String number) {
    store.keepCode(store.code(code), state, order.id(), number);
  }

  private Optional<Refusal> unlessAsRead(Review read) {
    Review there = store.reviews.get(read.entry().order());
    return unless(there != null && there.version() == read.version(), RefusalCode.BUSY, "");
  }

  private Optional<Refusal> unlessOpen(Review fresh) {
    Review there = store.reviews.get(fresh.entry().order());
    return unless(there == null || !there.open(), RefusalCode.BUSY, "");
  }

  private void open(Review fresh) {
    Review.Entry entry = fresh.entry();
    Review last = store.reviews.get(entry.order());
    int round = last == null ? 1 : last.entry().round() + 1;
    Review next =
        Review.opened(
            new Review.Entry(
                entry.order(),
                entry.type(),
                entry.province(),
                round,
                entry.since(),
                entry.dueBy()));
    store.keep(next, last == null ? 1 : last.version() + 1);
  }

  private void close(@Nullable Review there, OrderAction outcome) {
    Review open = Objects.requireNonNull(there);
    store.reviews.put(
        open.entry().order(),
        new Review(
            open.entry(),
            Review.State.DECIDED,
            outcome,
            null,
            open.proposedBy(),
            open.calls(),
            open.videos(),
            new Review.Watch(null, open.watch().lateTold()),
            open.version() + 1));
  }

  static Review versioned(Review review, long version) {
    return new Review(
        review.entry(),
        review.state(),
        review.outcome(),
        review.claim(),
        review.proposedBy(),
        review.calls(),
        review.videos(),
        review.watch(),
        version);
  }

  private boolean canGive(Instance read, int most) {
    Instance now = store.instances.get(read.id());
    return now != null && now.version() == read.version() && now.freeCodesIssued() <= most;
  }

  /** What an order holds, or a record. */
  private RefusalCode held(Lock lock) {
    String holder = store.locks.get(lock);
    return holder == null || store.orders.containsKey(new OrderId(holder))
        ? RefusalCode.ANOTHER_ORDER_IN_PROGRESS
        : RefusalCode.ALREADY_FILED;
  }

  private boolean holds(Lock lock) {
    return order.id().value().equals(store.locks.get(lock));
  }

  private boolean in(String code, ServiceCodeState state) {
    ServiceCode there = store.codes.get(code);
    return there != null && there.state() == state;
  }

  private boolean uses(String code) {
    return in(code, ServiceCodeState.FILING) && order.id().value().equals(store.code(code).order());
  }

  private static Optional<Refusal> unless(boolean fits, RefusalCode code, String path) {
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.blockedBy(code, List.of(Blocker.unheld("", null, path))));
  }
}
