package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Together.answer;
import static cn.beian.platform.table.Together.count;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.EventType;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty-two at codes and their instance at the same moment. */
class CodeContentionTest {
  private static final int MANY = 32;
  private static final Server SERVER = Server.ecs("i-1", "a");

  private final CodeDesk desk = CodeDesk.open();

  /** Colliding as on AWS, or waiting as DynamoDB Local does. */
  private CodeDesk busy(long seed) {
    return seed % 2 == 0 ? desk : desk.colliding();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void issuersOfTwoEachNeverExceedTheQuota(long seed) {
    desk.register(SERVER);
    CodeDesk busy = busy(seed);
    Map<String, Integer> answers =
        count(
            together(
                seed, MANY, i -> answer(() -> busy.agency.issue.issue(customer("a"), "i-1", 2))));
    assertThat(answers).isEqualTo(Map.of("DONE", 2, "INSTANCE_NOT_ELIGIBLE", MANY - 2));
    assertThat(desk.codesOf("a")).hasSize(4);
    countsFit(4, 0);
  }

  /** What the instance has given, in its counts and in its codes. */
  private void countsFit(int free, int paid) {
    assertThat(done(desk.check.check("i-1")))
        .satisfies(found -> assertThat(found.none()).isTrue())
        .satisfies(found -> assertThat(found.freeFound()).isEqualTo(free))
        .satisfies(found -> assertThat(found.paidFound()).isEqualTo(paid));
  }

  /** Fewer where they collide: each collision waits. */
  @ParameterizedTest
  @CsvSource({"3, 8", "4, 32"})
  void ofManyThatBindWhereThreeHaveRoomThreeDo(long seed, int many) {
    desk.bound(SERVER, 17);
    List<String> codes = desk.bought("bill-2", "a", many);
    CodeDesk busy = busy(seed);
    Map<String, Integer> answers =
        count(
            together(
                seed,
                many,
                i -> answer(() -> busy.bind.bind(customer("a"), "i-1", List.of(codes.get(i))))));
    assertThat(answers).isEqualTo(Map.of("DONE", 3, "INSTANCE_NOT_ELIGIBLE", many - 3));
    assertThat(codes.stream().map(desk::state))
        .filteredOn(ServiceCodeState.BOUND::equals)
        .hasSize(3);
    countsFit(5, 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void aPurchaseThatComesThirtyTwoTimesIsGrantedOnce(long seed) {
    CodeDesk busy = busy(seed);
    List<Outcome<Boolean>> answers =
        together(seed, MANY, i -> busy.grant.grant(desk.purchase("bill-1", "a", 3)));
    assertThat(answers.stream().map(Agency::done).map(first -> first ? "FIRST" : "AGAIN"))
        .filteredOn("FIRST"::equals)
        .hasSize(1);
    assertThat(answers).hasSize(MANY);
    assertThat(desk.codesOf("a")).hasSize(3);
    assertThat(desk.told(EventType.SERVICE_CODES_BOUGHT)).containsExactly("bill-1");
  }

  @Test
  void whatIsBoundAndPaidBackAtTheSameMomentIsPaidBack() {
    desk.bound(SERVER, 1);
    List<String> codes = desk.bought("bill-2", "a", MANY / 2);
    List<Callable<String>> work = new ArrayList<>();
    for (String code : codes) {
      work.add(() -> answer(() -> desk.bind.bind(customer("a"), "i-1", List.of(code))));
      work.add(() -> answer(() -> desk.refund.refund(CodeDesk.BILLING, code)));
    }
    Map<String, Integer> answers = count(together(8, work));
    assertThat(answers.keySet()).isSubsetOf("DONE", "SERVICE_CODE_UNUSABLE");
    assertThat(answers.get("DONE")).isGreaterThanOrEqualTo(codes.size());
    assertThat(codes)
        .allMatch(code -> desk.state(code) == ServiceCodeState.REFUNDED)
        .allMatch(code -> desk.code(code).instanceId() == null);
    assertThat(desk.told(EventType.SERVICE_CODE_REFUNDED)).hasSize(codes.size());
    countsFit(5, 1);
  }

  @Test
  void ofManyVersionsOfAnInstanceTheNewestStays() {
    List<Server> versions = new ArrayList<>(List.of(SERVER));
    for (int i = 1; i < MANY; i++) {
      versions.add(versions.getLast().changed());
    }
    List<Boolean> news = together(10, MANY, i -> desk.register(versions.get(i)));
    assertThat(desk.instance(SERVER).version()).isEqualTo(MANY);
    assertThat(desk.told(EventType.INSTANCE_REGISTERED))
        .hasSize((int) news.stream().filter(each -> each).count());
  }

  @Test
  void whoLooksWhileCodesAreGivenSeesNoDifference() {
    desk.bound(SERVER, 1);
    List<String> codes = desk.bought("bill-2", "a", MANY / 2);
    List<Callable<String>> work = new ArrayList<>();
    for (String code : codes) {
      work.add(() -> answer(() -> desk.bind.bind(customer("a"), "i-1", List.of(code))));
      work.add(() -> answer(() -> desk.check.check("i-1").map(found -> agrees(found))));
    }
    assertThat(together(11, work)).containsOnly("DONE");
    assertThat(desk.agency.instances.differences(10, null).items()).isEmpty();
    countsFit(5, 1 + codes.size());
  }

  private static boolean agrees(QuotaDifference found) {
    assertThat(found.none()).as("%s", found).isTrue();
    return true;
  }

  /** What somebody does to a code while an order wants it. */
  record Rival(
      String name, ServiceCodeState end, BiFunction<CodeDesk, String, Outcome<ServiceCode>> act) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rival> rivals() {
    return Stream.of(
        new Rival(
            "refund",
            ServiceCodeState.REFUNDED,
            (desk, code) -> desk.refund.refund(CodeDesk.BILLING, code)),
        new Rival(
            "unbind",
            ServiceCodeState.UNBOUND,
            (desk, code) -> desk.unbind.unbind(customer("a"), code)),
        new Rival("expire", ServiceCodeState.EXPIRED, CodeContentionTest::expire));
  }

  /** As when the sweep's clock is past midnight and the order's is not. */
  private static Outcome<ServiceCode> expire(CodeDesk desk, String code) {
    ServiceCode read = desk.code(code);
    if (!ServiceCodeAction.EXPIRE.allows(read)) {
      return Outcome.refused(RefusalCode.SERVICE_CODE_STATE);
    }
    var event =
        desk.agency.journal.entry(EventType.SERVICE_CODE_EXPIRED, code, read.account(), "test");
    return desk.agency.codes.end(read, ServiceCodeAction.EXPIRE, event);
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void eitherTheOrderHasTheCodeOrTheRivalDoes(Rival rival) {
    List<String> codes = desk.bound(SERVER, MANY / 2);
    List<Order> drafts = new ArrayList<>();
    List<Callable<String>> work = new ArrayList<>();
    for (String code : codes) {
      String account = "filer-" + drafts.size();
      Order draft = desk.agency.draft(account, desk.agency.filing(code, Agency.domain()));
      drafts.add(draft);
      work.add(() -> answer(() -> desk.agency.submit.submit(customer(account), draft.id())));
      work.add(() -> answer(() -> rival.act().apply(desk, code)));
    }
    Map<String, Integer> answers = count(together(9, work));
    assertThat(answers.get("DONE")).as("%s", answers).isEqualTo(codes.size());
    assertThat(answers.keySet()).isSubsetOf("DONE", "SERVICE_CODE_UNUSABLE", "SERVICE_CODE_STATE");
    int taken = 0;
    for (int i = 0; i < codes.size(); i++) {
      ServiceCode code = desk.code(codes.get(i));
      boolean holds = !desk.agency.order(drafts.get(i).id()).serviceCodes().isEmpty();
      taken += holds ? 1 : 0;
      assertThat(code.state()).isEqualTo(holds ? ServiceCodeState.FILING : rival.end());
      assertThat(code.order()).isEqualTo(holds ? drafts.get(i).id().value() : null);
    }
    countsFit(5, taken);
  }
}
