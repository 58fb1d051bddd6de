package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauEvent.OwnSite;
import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins an administration's decision with the numbers that it publishes: an order is approved when
 * both are there, whichever came first.
 */
public final class ConcludeUpload {
  private static final String ACTOR = "receive-bureau-result";
  private static final Filing NO_CONTENT = new Filing(null, null, List.of(), List.of(), null);

  private final OrderClerk clerk;
  private final OutgoingStore outgoing;
  private final ApplyBureauResult results;
  private final NoteDrift drifts;

  public ConcludeUpload(
      OrderClerk clerk, OutgoingStore outgoing, ApplyBureauResult results, NoteDrift drifts) {
    this.clerk = clerk;
    this.outgoing = outgoing;
    this.results = results;
    this.drifts = drifts;
  }

  /** Takes a decision. */
  Outcome<Outgoing> conclude(Verdict verdict) {
    Outgoing now = current(verdict.about());
    if (verdict.unknown()) {
      drift(now, Drift.Kind.UNKNOWN_CODE, verdict);
    }
    if (!now.open()) {
      return late(now, verdict);
    }
    if (verdict.refused()) {
      return refuse(now, verdict);
    }
    return verdict.approved() ? approve(now) : Outcome.done(now);
  }

  /** As it stands now: the file's own numbers may just have been written to it. */
  private Outgoing current(Outgoing read) {
    return outgoing.of(read.order()).orElse(read);
  }

  /** The same decision again is nothing new; another one is for a person. */
  private Outcome<Outgoing> late(Outgoing closed, Verdict verdict) {
    if (closed.approved() ? verdict.refused() : verdict.approved()) {
      drift(closed, Drift.Kind.LATE_RESULT, verdict);
    }
    return Outcome.done(closed);
  }

  private Outcome<Outgoing> refuse(Outgoing open, Verdict verdict) {
    if (verdict.operations()) {
      drift(open, Drift.Kind.OPERATIONS_NEEDED, verdict);
    }
    return decided(open, () -> rejection(open, verdict.objections()), open.closed());
  }

  /** Opens the content only where a field is told, as opening is audited. */
  private BureauResult rejection(Outgoing open, List<Objection> objections) {
    boolean told = objections.stream().anyMatch(each -> each.field() != null);
    Filing filing = told ? clerk.orders().filing(open.order(), ACTOR) : NO_CONTENT;
    return new BureauResult.Rejected(
        open.submissionId(), new MeantFields(open, filing).reasons(objections));
  }

  private Outcome<Outgoing> approve(Outgoing open) {
    if (open.approved()) {
      return finish(open);
    }
    Outgoing approved = open.withApproval();
    return outgoing.save(approved) ? finish(approved) : Outcome.refused(RefusalCode.STALE_VERSION);
  }

  /** Approves the order once its numbers are known. */
  private Outcome<Outgoing> finish(Outgoing approved) {
    Order order = clerk.orders().find(approved.order()).orElseThrow();
    return numbers(order, approved)
        .map(result -> decided(approved, () -> result, approved.closed()))
        .orElseGet(() -> Outcome.done(approved));
  }

  private Outcome<Outgoing> decided(Outgoing read, Supplier<BureauResult> result, Outgoing closed) {
    Effect close = new Effect.CloseUpload(closed);
    Order order = clerk.orders().find(read.order()).orElseThrow();
    if (order.state() == OrderState.HANDING_OVER) {
      // Its own acceptance is not written yet.
      return Outcome.refused(RefusalCode.BUSY);
    }
    if (!awaits(order, read)) {
      return clerk.orders().commit(order, List.of(close)).map(_ -> closed);
    }
    return results.apply(result.get(), close).map(_ -> closed);
  }

  private static boolean awaits(Order order, Outgoing read) {
    return order.submissionId().equals(read.submissionId())
        && (order.state() == OrderState.SMS_PENDING || order.state() == OrderState.BUREAU_REVIEW);
  }

  /** The numbers of what is filed; of what was filed before they are the order's target. */
  private Optional<BureauResult> numbers(Order order, Outgoing approved) {
    if (order.type().purpose() != Purpose.FILE) {
      String target = Objects.requireNonNull(order.target(), "target");
      int end = target.indexOf('-');
      return Optional.of(
          new BureauResult.Approved(
              approved.submissionId(),
              end < 0 ? target : target.substring(0, end),
              end < 0 ? List.of() : List.of(target)));
    }
    String subject = approved.subjectNumber();
    Map<Integer, String> services = new TreeMap<>(approved.serviceNumbers());
    return subject != null && services.keySet().equals(places(approved))
        ? Optional.of(
            new BureauResult.Approved(
                approved.submissionId(), subject, List.copyOf(services.values())))
        : Optional.empty();
  }

  private static Set<Integer> places(Outgoing approved) {
    Set<Integer> places = new LinkedHashSet<>();
    approved.ids().keySet().stream()
        .map(OwnObject::of)
        .filter(object -> object.service() >= 0)
        .forEach(object -> places.add(object.service()));
    return places;
  }

  /**
   * Takes numbers that were published, for whichever order they are.
   *
   * @return whether an order's open record awaited them
   */
  Outcome<Boolean> numbered(Province province, Published published) {
    Map<String, Outgoing> meant = named(province, published);
    if (meant.isEmpty()) {
      holders(published).forEach(each -> meant.put(each.submissionId(), each));
    }
    Outcome<Boolean> outcome = Outcome.done(meant.values().stream().anyMatch(Outgoing::open));
    for (Outgoing each : meant.values()) {
      outcome = outcome.then(same -> numbered(each, published).map(_ -> same));
    }
    return outcome;
  }

  /** The records that have our ids of what was published. */
  private Map<String, Outgoing> named(Province province, Published published) {
    Map<String, Outgoing> meant = new HashMap<>();
    find(province, Operation.FIRST_FILING, published.ownSubject(), meant);
    for (OwnSite site : published.sites().values()) {
      find(province, Operation.NEW_SITE, site.site(), meant);
      find(province, Operation.NEW_ACCESS, site.access(), meant);
    }
    return meant;
  }

  /** The records of the orders that hold its domains. */
  private Stream<Outgoing> holders(Published published) {
    return published.ids().sites().stream()
        .flatMap(site -> site.domains().keySet().stream())
        .flatMap(domain -> outgoing.holding(domain).stream());
  }

  private void find(
      Province province, Operation operation, @Nullable Long id, Map<String, Outgoing> meant) {
    if (id != null) {
      outgoing
          .named(province, operation, id.toString())
          .ifPresent(each -> meant.put(each.submissionId(), each));
    }
  }

  private Outcome<Outgoing> numbered(Outgoing read, Published published) {
    if (!read.open()) {
      return Outcome.done(read);
    }
    Map<Integer, String> services = new HashMap<>(read.serviceNumbers());
    for (FiledIds.Site site : published.ids().sites()) {
      place(read, published, site).ifPresent(at -> services.put(at, site.number()));
    }
    Outgoing numbered = read.withNumbers(published.ids().number(), services);
    if (!outgoing.save(numbered)) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    return numbered.approved() ? finish(numbered) : Outcome.done(numbered);
  }

  /** The service that a published site is: by our ids, or by a domain where they are missing. */
  private static Optional<Integer> place(Outgoing read, Published published, FiledIds.Site site) {
    OwnSite own = published.sites().getOrDefault(site.number(), new OwnSite(null, null));
    boolean named = own.site() != null || own.access() != null;
    return read.ids().entrySet().stream()
        .filter(entry -> named ? has(entry, own) : isDomain(entry, site))
        .map(entry -> OwnObject.of(entry.getKey()).service())
        .findFirst()
        .or(() -> named ? Optional.empty() : accessed(read, site));
  }

  /** An access has no domains of its own: it is named by its site's number, if it has but one. */
  private static Optional<Integer> accessed(Outgoing read, FiledIds.Site site) {
    Set<Integer> places = places(read);
    return places.size() == 1 && read.names().contains(site.number())
        ? places.stream().findFirst()
        : Optional.empty();
  }

  private static boolean has(Map.Entry<String, Long> entry, OwnSite own) {
    return switch (OwnObject.of(entry.getKey()).kind()) {
      case SITE -> entry.getValue().equals(own.site());
      case ACCESS -> entry.getValue().equals(own.access());
      case SUBJECT, DOMAIN, ADDRESS -> false;
    };
  }

  private static boolean isDomain(Map.Entry<String, Long> entry, FiledIds.Site site) {
    OwnObject object = OwnObject.of(entry.getKey());
    return object.kind() == OwnObject.Kind.DOMAIN && site.domains().containsKey(object.name());
  }

  private void drift(Outgoing about, Drift.Kind kind, Verdict verdict) {
    String codes = String.join(" ", verdict.objections().stream().map(Objection::code).toList());
    drifts.note(about.province(), kind, about.order().value(), codes);
  }
}
