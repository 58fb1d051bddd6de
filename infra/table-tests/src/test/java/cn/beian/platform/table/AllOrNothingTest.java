package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Lock.Kind;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ClaimReview;
import cn.beian.domain.review.Review;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever single condition of a change fails, nothing of the change is written. The order that
 * tries is a's; b's approved order and c's submitted one hold what is in its way.
 */
class AllOrNothingTest {
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final Instant AT = Instant.parse("2026-11-02T02:00:00Z");

  private static final Agency AGENCY = Agency.open();
  private static final Order FILED = AGENCY.approved("b", NUMBER);
  private static final Order OTHER = AGENCY.submitted("c");
  private static final Order PENDING = AGENCY.pending("d");
  private static final Order ORDER = AGENCY.submitted("a");
  private static final String FREE = AGENCY.code();
  private static final Lock OTHERS = domain(OTHER);
  private static final Lock OWN = domain(ORDER);

  private static Lock domain(Order order) {
    return order.locks().stream()
        .filter(lock -> lock.kind() == Kind.DOMAIN)
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> failures() {
    SmsCheck open = new SmsCheck("contact", PENDING.id(), 1, 0, 1, AT, 0, null);
    SmsCheck missing = new SmsCheck("contact", ORDER.id(), 9, 9, 1, AT, 0, null);
    SmsSecret secret = new SmsSecret(new PhoneNumber("13800000000"), "19989X");
    return Stream.of(
        on(new Effect.Take(OTHERS, "/x"), RefusalCode.ANOTHER_ORDER_IN_PROGRESS),
        on(new Effect.Take(filedLock(), "/x"), RefusalCode.ALREADY_FILED),
        on(new Effect.Release(OTHERS), RefusalCode.BUSY),
        on(new Effect.Release(new Lock(Kind.DOMAIN, "nobody.example")), RefusalCode.BUSY),
        on(new Effect.PassToRecord(OTHERS, NUMBER), RefusalCode.BUSY),
        on(new Effect.TakeCode(codeOf(OTHER), "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(new Effect.TakeCode(codeOf(FILED), "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(new Effect.TakeCode("unknown", "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(new Effect.PickCode(read(codeOf(OTHER)), "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(new Effect.PickCode(elsewhere(), "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(new Effect.PickCode(anothers(), "/x"), RefusalCode.SERVICE_CODE_UNUSABLE),
        on(issue(1, 1, "1-new"), RefusalCode.INSTANCE_NOT_ELIGIBLE),
        on(issue(2, 5, "1-new"), RefusalCode.INSTANCE_NOT_ELIGIBLE),
        on(issue(1, 5, codeOf(OTHER)), RefusalCode.BUSY),
        on(new Effect.ReleaseCode(codeOf(OTHER)), RefusalCode.BUSY),
        on(new Effect.SpendCode(codeOf(OTHER), NUMBER + "-9"), RefusalCode.BUSY),
        on(new Effect.SpendCode(FREE, NUMBER + "-9"), RefusalCode.BUSY),
        on(new Effect.OpenCheck(open, secret), RefusalCode.BUSY),
        on(new Effect.PassCheck(missing, AT), RefusalCode.BUSY),
        on(new Effect.ResendCheck(missing, AT), RefusalCode.BUSY),
        on(new Effect.FileSubject(subject(NUMBER, "a")), RefusalCode.BUREAU_RESULT_MISFIT),
        on(new Effect.FileSubject(subject("粤ICP备2026000009号", "b")), RefusalCode.ALREADY_FILED),
        on(new Effect.FileService(service()), RefusalCode.BUREAU_RESULT_MISFIT),
        on(new Effect.ReleaseFromRecord(OTHERS, "粤ICP备2026000009号"), RefusalCode.BUSY),
        on(new Effect.ChangeSubject(otherwise(), subject(NUMBER, "b")), RefusalCode.STALE_VERSION),
        on(new Effect.EndSubject(otherwise()), RefusalCode.STALE_VERSION),
        on(
            new Effect.ChangeService(readElsewhere(), service().deregistered()),
            RefusalCode.STALE_VERSION),
        on(new Effect.KeepMaterial(accepted()), RefusalCode.STALE_VERSION),
        on(
            new Effect.AcceptUpload(channel(), new Upload("a.1", 9, "n", "h", false)),
            RefusalCode.STALE_VERSION),
        on(new Effect.CloseUpload(neverSent()), RefusalCode.STALE_VERSION),
        on(new Effect.LetPass(recorded()), RefusalCode.BUSY),
        on(new Effect.OpenReview(staleReview()), RefusalCode.BUSY),
        on(new Effect.KeepReview(staleReview()), RefusalCode.BUSY),
        on(new Effect.CloseReview(ORDER.id(), OrderAction.PASS, staleReview()), RefusalCode.BUSY),
        on(
            new Effect.CloseReview(new OrderId("nobody"), OrderAction.PASS, null),
            RefusalCode.BUSY));
  }

  /** The channel in a version that does not follow on what is there. */
  private static Channel channel() {
    return new Channel(Province.GD, 9, null, null, 0, null, 9);
  }

  private static Outgoing neverSent() {
    return new Outgoing(
        ORDER.id(),
        1,
        Province.GD,
        Operation.FIRST_FILING,
        Set.of("1"),
        Map.of(),
        new Outgoing.Heard(false, false, null, Map.of()),
        List.of(),
        2);
  }

  /** a's review as it was before somebody claimed it. */
  private static Review staleReview() {
    Review before = AGENCY.orders.review(ORDER.id()).orElseThrow();
    new ClaimReview(AGENCY.desk).claim(Agency.REVIEWER, ORDER.id());
    return before;
  }

  private static ServiceCode read(String code) {
    return AGENCY.codes.find(code).orElseThrow();
  }

  /** The free code as if it were tied to another instance. */
  private static ServiceCode elsewhere() {
    Instance other = AGENCY.instances.find(instanceOf(OTHER)).orElseThrow();
    return read(FREE).after(ServiceCodeAction.BIND, other);
  }

  /** The free code as if it were another account's. */
  private static ServiceCode anothers() {
    ServiceCode free = read(FREE);
    return new ServiceCode(
        free.code(),
        new AccountId("nobody"),
        free.kind(),
        free.instanceId(),
        free.product(),
        free.state(),
        free.issuedAt(),
        null,
        null,
        null);
  }

  private static String instanceOf(Order order) {
    return String.valueOf(read(codeOf(order)).instanceId());
  }

  /** A new code of the free code's instance, which has given one. */
  private static Effect issue(long version, int quota, String code) {
    Instance now = AGENCY.instances.find(String.valueOf(read(FREE).instanceId())).orElseThrow();
    Instance read =
        new Instance(
            now.id(),
            now.account(),
            now.product(),
            now.region(),
            now.mainland(),
            now.billingMode(),
            now.months(),
            now.firstMonths(),
            now.expiresOn(),
            now.publicBandwidth(),
            now.orderAmountFen(),
            now.ipAddress(),
            now.status(),
            version,
            now.freeCodesIssued(),
            now.paidCodesBound());
    ServiceCode fresh =
        new ServiceCode(
            code,
            now.account(),
            CodeKind.FREE,
            now.id(),
            now.product(),
            ServiceCodeState.FILING,
            AT,
            null,
            ORDER.id().value(),
            null);
    var event =
        AGENCY.journal.entry(EventType.SERVICE_CODE_ISSUED, now.id(), now.account(), "test");
    return new Effect.IssueCodes(read, quota, List.of(fresh), event);
  }

  /** A record that a's order has already. */
  private static RuleOverride recorded() {
    RuleOverride override =
        new RuleOverride("N-CREDIT-CODE", "/subject/certificateNumber", "hash", "r", AT, "seen");
    Transaction transaction = new Transaction(AGENCY.table);
    OverrideItems.add(transaction, ORDER, override);
    transaction.commit("", Map.of());
    return override;
  }

  private static Arguments on(Effect effect, RefusalCode code) {
    return Arguments.of(effect.getClass().getSimpleName(), effect, code);
  }

  private static String codeOf(Order order) {
    return order.serviceCodes().getFirst();
  }

  /** A domain that b's record holds now; the approved order itself holds nothing. */
  private static Lock filedLock() {
    return AGENCY.items().values().stream()
        .filter(item -> item.containsKey("filingNumber"))
        .map(item -> item.get("pk").s())
        .filter(pk -> pk.startsWith("LOCK#DOMAIN#"))
        .map(pk -> new Lock(Kind.DOMAIN, pk.substring("LOCK#DOMAIN#".length())))
        .findFirst()
        .orElseThrow();
  }

  private static SubjectRecord subject(String number, String account) {
    return new SubjectRecord(number, new AccountId(account), Province.GD, ORDER.id(), AT);
  }

  /** A material that was never announced. */
  private static UploadedMaterial accepted() {
    MaterialClaim claim =
        new MaterialClaim("UNIT_CERTIFICATE", null, ImageFormat.PNG, 300_000, null, null);
    return new UploadedMaterial(
            "unknown",
            ORDER.id(),
            1,
            MaterialState.AWAITED,
            claim,
            AT,
            AT,
            null,
            null,
            null,
            List.of())
        .accepted(new ImageFacts(ImageFormat.PNG, 300_000, 800, 600, "ab"));
  }

  /** The subject as if another order had filed it. */
  private static SubjectRecord otherwise() {
    return new SubjectRecord(
        NUMBER, new AccountId("b"), Province.GD, new OrderId("order-another"), AT);
  }

  /** The service as if another order had filed it. */
  private static ServiceRecord readElsewhere() {
    ServiceRecord here = service();
    return new ServiceRecord(
        here.filingNumber(),
        here.subjectNumber(),
        here.account(),
        here.state(),
        here.kind(),
        here.name(),
        here.domains(),
        here.serviceCode(),
        new ServiceRecord.Content(new OrderId("order-another"), 0),
        here.filedAt());
  }

  private static ServiceRecord service() {
    return new ServiceRecord(
        NUMBER + "-1",
        NUMBER,
        new AccountId("b"),
        ServiceRecord.State.NORMAL,
        ServiceKind.WEBSITE,
        "示例网站",
        List.of(),
        FREE,
        new ServiceRecord.Content(ORDER.id(), 0),
        AT);
  }

  /** The order under another version, with nothing else changed. */
  private static Order version(Order order, long version) {
    return new Order(
        order.id(),
        order.account(),
        order.aim(),
        order.state(),
        version,
        order.province(),
        order.opening(),
        order.changedAt(),
        order.overdue(),
        order.reviewed(),
        order.submission(),
        order.openChecks(),
        order.locks(),
        order.serviceCodes(),
        order.reasons(),
        order.deadline());
  }

  private static OrderChange change(Order before, List<Effect> effects) {
    var event =
        AGENCY.journal.entry(EventType.ORDER_EDITED, before.id().value(), before.account(), "test");
    return new OrderChange(
        before,
        version(before, before.version() + 1),
        event,
        AGENCY.filing(FREE, "new.example"),
        effects,
        null);
  }

  /** What could all be written if it were alone. */
  private static List<Effect> possible() {
    return new ArrayList<>(
        List.of(
            new Effect.Take(new Lock(Kind.DOMAIN, "new.example"), "/y"),
            new Effect.TakeCode(FREE, "/y"),
            new Effect.Release(OWN),
            new Effect.OpenCheck(
                new SmsCheck("contact", ORDER.id(), 1, 0, 1, AT, 0, null),
                new SmsSecret(new PhoneNumber("13800000000"), "19989X"))));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("failures")
  void oneFailureKeepsEverythingBack(String name, Effect failing, RefusalCode code) {
    List<Effect> others = possible();
    others.removeIf(each -> each instanceof Effect.TakeCode && (failing instanceof Effect.OnCode));
    for (int at = 0; at <= others.size(); at++) {
      List<Effect> effects = new ArrayList<>(others);
      effects.add(at, failing);
      var before = AGENCY.items();
      assertThat(refusal(AGENCY.orders.commit(change(ORDER, effects))).code())
          .as("%s at %s", name, at)
          .isEqualTo(code);
      assertThat(AGENCY.items()).as("%s at %s", name, at).isEqualTo(before);
    }
  }

  @Test
  void everyKindOfEffectIsTried() {
    assertThat(failures().map(each -> each.get()[1].getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Effect.class.getDeclaredClasses())
                .filter(Class::isRecord)
                // Nothing keeps content from being erased; what moves is tried with the materials.
                .filter(type -> type != Effect.EraseContent.class)
                .filter(type -> type != Effect.MoveServices.class)
                // What waits is put and taken away whatever is there.
                .filter(type -> type != Effect.QueueUpload.class)
                .filter(type -> type != Effect.DropUpload.class)
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void aStaleOrderKeepsEverythingBackAndIsToldBeforeAnyBlocker() {
    List<Effect> effects = possible();
    effects.add(new Effect.Take(OTHERS, "/x"));
    Order older = version(ORDER, ORDER.version() - 1);
    var before = AGENCY.items();
    assertThat(refusal(AGENCY.orders.commit(change(older, effects))).code())
        .isEqualTo(RefusalCode.STALE_VERSION);
    assertThat(AGENCY.items()).isEqualTo(before);
  }

  @Test
  void anOrderIdThatIsTakenIsNotWrittenOver() {
    var before = AGENCY.items();
    var event =
        AGENCY.journal.entry(EventType.ORDER_CREATED, OTHER.id().value(), OTHER.account(), "test");
    var outcome =
        AGENCY.orders.commit(
            new OrderChange(null, OTHER, event, AGENCY.filing(FREE), List.of(), null));
    assertThat(refusal(outcome).code()).isEqualTo(RefusalCode.BUSY);
    assertThat(AGENCY.items()).isEqualTo(before);
    assertThat(AGENCY.orders.find(new OrderId("nobody"))).isEmpty();
  }
}
