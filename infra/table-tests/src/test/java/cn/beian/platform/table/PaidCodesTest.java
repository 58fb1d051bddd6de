package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.code;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Issue, purchase, bind, unbind and refund: all or nothing, and once. */
class PaidCodesTest {
  private static final Server SERVER = Server.ecs("i-1", "a");
  private static final Caller A = customer("a");

  private final CodeDesk desk = CodeDesk.open();
  private List<String> codes = List.of();

  @BeforeEach
  void threeCodes() {
    desk.register(SERVER);
    codes = desk.bought("bill-1", "a", 3);
  }

  private Map<Key, Map<String, AttributeValue>> items() {
    return desk.agency.itemsWithoutAudit();
  }

  private List<String> ids(Refusal refusal) {
    return refusal.findings().stream().map(Finding::ruleId).toList();
  }

  @Test
  void threeCodesWhereTwoAreLeftAreNone() {
    desk.issued(SERVER, 3);
    var before = items();
    Refusal refusal = refusal(desk.agency.issue.issue(A, "i-1", 3));
    assertThat(ids(refusal)).containsExactly("CODE-QUOTA");
    assertThat(items()).isEqualTo(before);
    assertThat(desk.issued(SERVER, 2)).hasSize(2).doesNotHaveDuplicates();
    assertThat(desk.instance(SERVER).freeCodesIssued()).isEqualTo(5);
  }

  @Test
  void issuedCodesAreTiedToTheirInstanceAtOnce() {
    List<String> issued = desk.issued(SERVER, 4);
    assertThat(desk.agency.codes.ofInstance("i-1"))
        .hasSize(4)
        .allMatch(each -> each.state() == ServiceCodeState.BOUND)
        .extracting(ServiceCode::code)
        .containsExactlyInAnyOrderElementsOf(issued);
    assertThat(issued).allMatch(each -> each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    assertThat(desk.told(EventType.SERVICE_CODE_ISSUED)).containsExactly("i-1");
  }

  /** A channel's customers ask in its own console (PREP-FREE-20). */
  @Test
  void theConsoleOfAChannelIssuesTheCodesOfItsCustomers() {
    Server channel = Server.bought("i-c", "jushita-ecs", "c", LocalDate.parse("2036-01-01"));
    desk.register(channel);
    assertThat(ids(refusal(desk.agency.issue.issue(customer("c"), "i-c", 1))))
        .containsExactly("CODE-ISSUED-HERE");
    Caller console = new Caller(new AccountId("provider"), "console", Role.INVENTORY, Set.of());
    assertThat(done(desk.agency.issue.issue(console, "i-c", 5)).freeRemaining()).isZero();
    assertThat(desk.codesOf("c")).hasSize(5);
    assertThat(desk.codesOf("provider")).isEmpty();
    assertThat(ids(refusal(desk.agency.issue.issue(console, "i-c", 1))))
        .containsExactly("CODE-QUOTA");
    desk.taken("x", desk.codesOf("c").getFirst());
  }

  @Test
  void aPurchaseIsGrantedOnce() {
    var before = items();
    assertThat(done(desk.grant.grant(desk.purchase("bill-1", "a", 3)))).isFalse();
    assertThat(items()).isEqualTo(before);
    assertThat(done(desk.grant.grant(desk.purchase("bill-2", "a", Purchase.MOST)))).isTrue();
    assertThat(desk.codesOf("a")).hasSize(3 + Purchase.MOST);
    assertThat(desk.told(EventType.SERVICE_CODES_BOUGHT))
        .containsExactlyInAnyOrder("bill-1", "bill-2");
  }

  @Test
  void aPurchaseThatContradictsAnEarlierOneIsRefused() {
    var before = items();
    for (Purchase other :
        List.of(
            desk.purchase("bill-1", "a", 2),
            desk.purchase("bill-1", "a", 4),
            desk.purchase("bill-1", "b", 3))) {
      assertThat(code(desk.grant.grant(other))).isEqualTo(RefusalCode.PURCHASE_CONTRADICTED);
    }
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void whatWasBoughtIsUnboundForTwelveMonths() {
    assertThat(codes).hasSize(3);
    for (String each : codes) {
      ServiceCode code = desk.code(each);
      assertThat(code.state()).isEqualTo(ServiceCodeState.UNBOUND);
      assertThat(code.expiresOn()).isEqualTo("2027-11-02");
      assertThat(code.instanceId()).isNull();
      assertThat(desk.nextLook(Key.serviceCode(each))).isEqualTo("2027-11-02T16:00:00.000000000Z");
    }
  }

  @Test
  void freeCodesComeFirst() {
    desk.issued(SERVER, 4);
    var before = items();
    assertThat(ids(refusal(desk.bind.bind(A, "i-1", codes))))
        .containsExactly("CODE-FREE-CODES-ISSUED");
    assertThat(items()).isEqualTo(before);
    desk.issued(SERVER, 1);
    assertThat(done(desk.bind.bind(A, "i-1", codes)))
        .allMatch(code -> code.state() == ServiceCodeState.BOUND)
        .extracting(ServiceCode::code)
        .containsExactlyElementsOf(codes);
    assertThat(desk.instance(SERVER).paidCodesBound()).isEqualTo(3);
    assertThat(desk.code(codes.getFirst()).product()).isEqualTo("ecs");
    assertThat(desk.agency.codes.ofInstance("i-1")).hasSize(8);
    assertThat(desk.told(EventType.SERVICE_CODE_BOUND)).containsExactly("i-1");
  }

  @Test
  void threeCodesWhereTwoHaveRoomAreNotBound() {
    Server full = Server.ecs("i-full", "a");
    desk.bound(full, 18);
    var before = items();
    assertThat(ids(refusal(desk.bind.bind(A, "i-full", codes)))).containsExactly("CODE-PAID-QUOTA");
    assertThat(items()).isEqualTo(before);
    assertThat(done(desk.bind.bind(A, "i-full", codes.subList(0, 2)))).hasSize(2);
    assertThat(desk.instance(full).paidCodesBound()).isEqualTo(20);
    assertThat(desk.agency.codes.ofInstance("i-full")).hasSize(25);
  }

  /** A code that cannot be bound to i-1 by a. */
  record Bad(String name, Function<PaidCodesTest, String> code) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> oneBadCodeKeepsEverythingBack() {
    return Stream.of(
        new Bad("unknown", test -> "00000000-0000-4000-8000-000000000000"),
        new Bad("another account's", test -> test.desk.bought("bill-b", "b", 1).getFirst()),
        new Bad(
            "free",
            test ->
                test.desk.codesOf("a").stream()
                    .filter(code -> test.desk.state(code) == ServiceCodeState.BOUND)
                    .findFirst()
                    .orElseThrow()),
        new Bad("bound elsewhere", test -> test.desk.bound(Server.ecs("i-2", "a"), 1).getFirst()),
        new Bad(
            "refunded",
            test -> {
              String code = test.desk.bought("bill-c", "a", 1).getFirst();
              return done(test.desk.refund.refund(CodeDesk.BILLING, code)).code();
            }),
        new Bad("named twice", test -> test.codes.getFirst()));
  }

  @ParameterizedTest
  @MethodSource
  void oneBadCodeKeepsEverythingBack(Bad bad) {
    desk.issued(SERVER, 5);
    List<String> wanted = new ArrayList<>(codes);
    wanted.add(2, bad.code().apply(this));
    var before = items();
    Refusal refusal = refusal(desk.bind.bind(A, "i-1", wanted));
    assertThat(refusal.code()).isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(refusal.blockers())
        .containsExactly(Blocker.unheld("SERVICE_CODE", wanted.get(2), "/serviceCodes/2"));
    assertThat(items()).isEqualTo(before);
  }

  /** It was read as unbound, and is so no more: the table notices. */
  @Test
  void aCodeThatChangesAfterItIsReadKeepsEverythingBack() {
    desk.issued(SERVER, 5);
    List<ServiceCode> read = codes.stream().map(desk::code).toList();
    Instance instance = desk.instance(SERVER);
    done(desk.refund.refund(CodeDesk.BILLING, codes.getLast()));
    var before = items();
    assertThat(code(desk.agency.codes.bind(read, instance, 20, bound(instance))))
        .isEqualTo(RefusalCode.BUSY);
    assertThat(items()).isEqualTo(before);
  }

  private Event bound(Instance instance) {
    return desk.agency.journal.entry(
        EventType.SERVICE_CODE_BOUND, instance.id(), instance.account(), "test");
  }

  @Test
  void anInstanceThatChangesAfterItIsReadGivesAndTakesNothing() {
    desk.issued(SERVER, 3);
    Instance read = desk.instance(SERVER);
    List<ServiceCode> unbound = codes.stream().map(desk::code).toList();
    desk.register(SERVER.released());
    var before = items();
    assertThat(code(desk.agency.codes.bind(unbound, read, 20, bound(read))))
        .isEqualTo(RefusalCode.BUSY);
    ServiceCode free = desk.agency.codes.ofInstance("i-1").getFirst();
    ServiceCode another =
        new ServiceCode(
            "00000000-0000-4000-8000-000000000001",
            free.account(),
            free.kind(),
            free.instanceId(),
            free.product(),
            free.state(),
            free.issuedAt(),
            null,
            null,
            null);
    assertThat(code(desk.agency.codes.issue(List.of(another), read, 5, bound(read))))
        .isEqualTo(RefusalCode.BUSY);
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void anUnboundCodeGivesItsPlaceBackAndCanBeBoundElsewhere() {
    Server other = Server.ecs("i-2", "a");
    String code = desk.bound(other, 2).getFirst();
    desk.issued(SERVER, 5);
    for (int run = 0; run < 2; run++) {
      ServiceCode unbound = done(desk.unbind.unbind(A, code));
      assertThat(unbound.state()).isEqualTo(ServiceCodeState.UNBOUND);
      assertThat(unbound).isEqualTo(desk.code(code));
      assertThat(desk.instance(other).paidCodesBound()).isEqualTo(1);
    }
    assertThat(desk.told(EventType.SERVICE_CODE_UNBOUND)).containsExactly(code);
    done(desk.bind.bind(A, "i-1", List.of(code)));
    assertThat(desk.code(code).instanceId()).isEqualTo("i-1");
    assertThat(desk.agency.codes.ofInstance("i-2"))
        .extracting(ServiceCode::code)
        .doesNotContain(code);
    assertThat(desk.code(code).expiresOn()).as("its term goes on").isEqualTo("2027-11-02");
  }

  @Test
  void anothersCodeIsUnknown() {
    assertThat(code(desk.unbind.unbind(customer("b"), codes.getFirst())))
        .isEqualTo(RefusalCode.SERVICE_CODE_NOT_FOUND);
    assertThat(code(desk.unbind.unbind(customer("b"), "nothing")))
        .isEqualTo(RefusalCode.SERVICE_CODE_NOT_FOUND);
    desk.register(Server.ecs("i-b", "b"));
    assertThat(code(desk.bind.bind(A, "i-b", codes))).isEqualTo(RefusalCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void aFreeCodeIsNeitherUnboundNorPaidBack() {
    String free = desk.issued(SERVER, 1).getFirst();
    var before = items();
    Refusal refusal = refusal(desk.unbind.unbind(A, free));
    assertThat(refusal.code()).isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(refusal.parameters())
        .isEqualTo(
            Map.of("kind", "FREE", "state", "BOUND", "action", ServiceCodeAction.UNBIND.name()));
    assertThat(code(desk.refund.refund(CodeDesk.BILLING, free)))
        .isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void aRefundedCodeIsOverForEver() {
    String code = desk.bound(Server.ecs("i-2", "a"), 1).getFirst();
    for (int run = 0; run < 2; run++) {
      assertThat(done(desk.refund.refund(CodeDesk.BILLING, code)).state())
          .isEqualTo(ServiceCodeState.REFUNDED);
    }
    assertThat(desk.told(EventType.SERVICE_CODE_REFUNDED)).containsExactly(code);
    assertThat(desk.nextLook(Key.serviceCode(code))).isEqualTo("never");
    assertThat(desk.instance(Server.ecs("i-2", "a")).paidCodesBound()).isZero();
    var order = desk.agency.draft("x", desk.agency.filing(code, Agency.domain()));
    var before = items();
    assertThat(code(desk.agency.submit.submit(customer("x"), order.id())))
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(code(desk.unbind.unbind(A, code))).isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(code(desk.bind.bind(A, "i-2", List.of(code))))
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void aCodeInUseIsNeitherUnboundNorPaidBack() {
    String code = desk.bound(Server.ecs("i-2", "a"), 1).getFirst();
    var order = desk.taken("x", code);
    refusedAsUsed(code, ServiceCodeState.FILING);
    desk.filed(order, 1);
    refusedAsUsed(code, ServiceCodeState.FILED);
    assertThat(desk.agency.codes.ofAccount(new AccountId("a"), CodeFilter.ALL, 100, null).items())
        .filteredOn(each -> each.filingNumber() != null)
        .hasSize(1);
  }

  private void refusedAsUsed(String code, ServiceCodeState state) {
    var before = items();
    assertThat(code(desk.unbind.unbind(A, code))).isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(code(desk.refund.refund(CodeDesk.BILLING, code)))
        .isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(items()).isEqualTo(before);
    assertThat(desk.state(code)).isEqualTo(state);
  }
}
