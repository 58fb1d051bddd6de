package cn.beian.domain.fake;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodes;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.LockStore;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewStore;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that is kept, in memory, for one thread. A change is written whole or not at all, as
 * the ports promise.
 */
public final class MemoryStore implements OrderStore, SmsCheckStore, RecordStore {
  public final Map<OrderId, Order> orders = new TreeMap<>(Comparator.comparing(OrderId::value));
  public final Map<OrderId, Filing> filings = new HashMap<>();
  public final Map<String, ServiceCode> codes = new TreeMap<>();
  public final Map<String, Instance> instances = new HashMap<>();
  public final List<Event> events = new ArrayList<>();
  public final Map<AccountId, SubjectRecord> subjects = new HashMap<>();
  public final List<ServiceRecord> services = new ArrayList<>();

  /** Who opened whose content, oldest first. */
  public final List<String> openings = new ArrayList<>();

  /** How often the overrides of an order were read. */
  public int overrideReads;

  /** What rivals do right before a change is written. */
  public Runnable rival = () -> {};

  /** Who holds what: an order's id, or a filing number. */
  public final Map<Lock, String> locks = new HashMap<>();

  /** What is kept of uploads. */
  public final MemoryUploads uploads = new MemoryUploads();

  private final Set<String> videos = new HashSet<>();
  final Map<OrderId, List<RuleOverride>> overrides = new HashMap<>();
  public final Map<OrderId, Review> reviews = new HashMap<>();
  final Map<String, SmsCheck> checks = new TreeMap<>();
  final Map<String, SmsSecret> secrets = new HashMap<>();

  @Override
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id));
  }

  @Override
  public Function<OrderId, Optional<Order>> findAll(List<OrderId> ids) {
    Map<OrderId, Order> then = new HashMap<>(orders);
    return id -> Optional.ofNullable(then.get(id));
  }

  @Override
  public Filing filing(OrderId id, String actor) {
    openings.add(actor + " opened " + id);
    return Objects.requireNonNull(filings.get(id), "content");
  }

  @Override
  public List<RuleOverride> overrides(OrderId id) {
    overrideReads++;
    return List.copyOf(overrides.getOrDefault(id, List.of()));
  }

  @Override
  public Optional<Review> review(OrderId id) {
    return Optional.ofNullable(reviews.get(id));
  }

  /** Where reviewers' acts are kept. */
  public ReviewStore reviewStore() {
    return change -> {
      rival.run();
      Review review = change.review();
      Review there = Objects.requireNonNull(reviews.get(review.entry().order()));
      if (there.version() != review.version()) {
        return Outcome.refused(RefusalCode.BUSY);
      }
      if (change.video() != null && !videos.add(change.video())) {
        return Outcome.refused(RefusalCode.VIDEO_USED_BEFORE);
      }
      events.addAll(change.events());
      keep(review, review.version() + 1);
      return Outcome.done(review);
    };
  }

  void keep(Review review, long version) {
    reviews.put(review.entry().order(), MemoryEffects.versioned(review, version));
  }

  @Override
  public Outcome<Order> commit(OrderChange change) {
    rival.run();
    Order before = change.before();
    Order after = change.after();
    Order there = orders.get(after.id());
    if (!Objects.equals(
        before == null ? null : before.version(), there == null ? null : there.version())) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    MemoryEffects effects = new MemoryEffects(this, after);
    Optional<Refusal> refusal =
        change.effects().stream().map(effects::obstacle).flatMap(Optional::stream).findFirst();
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    change.effects().forEach(effects::apply);
    orders.put(after.id(), after);
    events.add(change.event());
    Filing filing = change.filing();
    if (filing != null) {
      filings.put(after.id(), filing);
    }
    return Outcome.done(after);
  }

  @Override
  public Outcome<Order> commit(Order unchanged, List<Effect> more) {
    if (!unchanged.equals(orders.get(unchanged.id()))) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    MemoryEffects effects = new MemoryEffects(this, unchanged);
    Optional<Refusal> refusal =
        more.stream().map(effects::obstacle).flatMap(Optional::stream).findFirst();
    if (refusal.isEmpty()) {
      more.forEach(effects::apply);
    }
    return refusal.map(Outcome::<Order>refused).orElseGet(() -> Outcome.done(unchanged));
  }

  /** Who holds what, to be looked at. */
  public LockStore lockStore() {
    return wanted ->
        wanted.stream()
            .filter(locks::containsKey)
            .collect(Collectors.toMap(Function.identity(), lock -> holder(locks.get(lock))));
  }

  private Holder holder(String name) {
    return orders.containsKey(new OrderId(name))
        ? new Holder.InOrder(new OrderId(name))
        : new Holder.OnRecord(name);
  }

  @Override
  public Optional<SubjectRecord> find(String subjectNumber) {
    return subjects.values().stream()
        .filter(subject -> subject.filingNumber().equals(subjectNumber))
        .findFirst();
  }

  @Override
  public Optional<SubjectRecord> subject(AccountId account) {
    return Optional.ofNullable(subjects.get(account));
  }

  @Override
  public List<ServiceRecord> services(SubjectRecord subject) {
    return services.stream()
        .filter(service -> service.subjectNumber().equals(subject.filingNumber()))
        .toList();
  }

  @Override
  public List<SmsCheck> ofContact(String contact) {
    return checks.values().stream()
        .filter(check -> check.contact().equals(contact))
        .sorted(Comparator.comparing(SmsCheck::sentAt).thenComparing(SmsCheck::number).reversed())
        .toList();
  }

  @Override
  public SmsSecret secret(SmsCheck check, String actor) {
    openings.add(actor + " opened check " + key(check));
    return Objects.requireNonNull(secrets.get(key(check)), "secret");
  }

  @Override
  public List<SmsCheck> ofOrder(Order order) {
    return checks(order);
  }

  /** The checks of the order's present hand-over, in their order. */
  public List<SmsCheck> checks(Order order) {
    return checks.values().stream()
        .filter(check -> check.order().equals(order.id()))
        .filter(check -> check.submission() == order.submission())
        .toList();
  }

  /** What a contact knows, without an entry in the audit. */
  public SmsSecret read(SmsCheck check) {
    return Objects.requireNonNull(secrets.get(key(check)), "secret");
  }

  @Override
  public boolean countWrongEntry(SmsCheck check) {
    if (!check.equals(checks.get(key(check)))) {
      return false;
    }
    checks.put(key(check), check.enteredWrongly());
    return true;
  }

  static String key(SmsCheck check) {
    return check.order() + "/" + check.submission() + "/" + check.number();
  }

  /** The service code as it is now. */
  public ServiceCode code(String code) {
    return Objects.requireNonNull(codes.get(code), code);
  }

  /** The service codes; orders take them. */
  public ServiceCodes serviceCodes() {
    return new ServiceCodes() {
      @Override
      public Optional<ServiceCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
      }

      @Override
      public List<ServiceCode> findAll(Collection<String> wanted) {
        return wanted.stream().filter(codes::containsKey).map(codes::get).toList();
      }

      @Override
      public List<ServiceCode> ofInstance(String instanceId) {
        return codes.values().stream()
            .filter(code -> instanceId.equals(code.instanceId()))
            .toList();
      }
    };
  }

  void keepCode(ServiceCode code, ServiceCodeState state, OrderId order, String number) {
    codes.put(
        code.code(),
        new ServiceCode(
            code.code(),
            code.account(),
            code.kind(),
            code.instanceId(),
            code.product(),
            state,
            code.issuedAt(),
            code.expiresOn(),
            state == ServiceCodeState.BOUND ? null : order.value(),
            number.isEmpty() ? null : number));
  }
}
