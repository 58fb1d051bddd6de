package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauEvent.Deregistered;
import cn.beian.domain.bureau.BureauEvent.Meaning;
import cn.beian.domain.bureau.BureauEvent.Opinion;
import cn.beian.domain.bureau.BureauEvent.Other;
import cn.beian.domain.bureau.BureauEvent.OwnSite;
import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.BureauEvent.Result;
import cn.beian.domain.bureau.BureauEvent.ResultReason;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.drift.ComparePublished;
import cn.beian.domain.drift.DriftLog;
import cn.beian.domain.event.Journal;
import cn.beian.domain.fake.Asked;
import cn.beian.domain.fake.MemoryDrifts;
import cn.beian.domain.fake.MemoryUploads;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.Upload;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyBureauEventsTest {
  private static final Province GD = Province.GD;
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final Result APPROVED = result("700001", 1001, Meaning.APPROVED);

  private final Office office = new Office();
  private final MemoryUploads uploads = office.store.uploads;
  private final MemoryDrifts drifts = new MemoryDrifts();
  private Order order = office.pending(Samples.filing());
  private OrderClerk clerk;
  private ApplyBureauEvents apply;
  private int ids;

  @BeforeEach
  void send() {
    sent(order);
    InstantSource clock = InstantSource.fixed(office.now());
    Journal journal = new Journal(() -> "e-" + ids++, clock);
    clerk = new OrderClerk(office.store, Office.POLICY, Office.REVIEWS, journal);
    NoteDrift note = new NoteDrift(drifts, uploads, uploads, clock);
    ConcludeUpload conclude =
        new ConcludeUpload(
            clerk, uploads, new ApplyBureauResult(clerk, office.store, Office.HASH), note);
    apply =
        new ApplyBureauEvents(
            uploads,
            uploads,
            conclude,
            new ApplyBureauEvents.Differences(
                note, new ComparePublished(office.store, new DriftLog(drifts, clock))));
  }

  private void sent(Order handedOver) {
    Upload upload = new Upload(handedOver.submissionId(), 1, "x0000000001.xml", "hash", false);
    Channel sending = new Channel(GD, 0, upload, null, 0, null, 1);
    Outgoing outgoing =
        new Outgoing(
            handedOver.id(),
            handedOver.submission(),
            GD,
            Operation.FIRST_FILING,
            Set.of("700001"),
            Map.of("SUBJECT#-1#", 700001L, "SITE#0#", 710001L, "DOMAIN#0#one.example", 720001L),
            Outgoing.Heard.NOTHING,
            List.of(),
            1);
    uploads.begin(sending, outgoing);
    uploads.sent.put(1L, upload);
  }

  private static Result result(String record, long code, Meaning meaning) {
    return new Result(1, record, List.of(new ResultReason(code, meaning, null)), null);
  }

  private static Published published(Long subject, Long site) {
    FiledIds.Site filed =
        new FiledIds.Site(
            920001,
            NUMBER + "-1",
            Map.of("one.example", new Pair(720001L, 930001)),
            940001L,
            Map.of());
    return new Published(
        subject,
        new FiledIds(910001, NUMBER, List.of(filed)),
        Map.of(NUMBER + "-1", new OwnSite(site, null)));
  }

  private static Published published() {
    return published(700001L, 710001L);
  }

  private Order now() {
    return office.order(order.id());
  }

  private void apply(BureauEvent... events) {
    done(apply.apply(GD, List.of(events)));
  }

  private List<String> noted() {
    return drifts.list().stream().map(drift -> drift.kind() + " " + drift.about()).toList();
  }

  @Test
  void decisionAndNumbersInOneFileApproveTheOrder() {
    apply(APPROVED, published());
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
    assertThat(office.store.services)
        .singleElement()
        .satisfies(service -> assertThat(service.filingNumber()).isEqualTo(NUMBER + "-1"));
    assertThat(uploads.of(order.id()).orElseThrow().open()).isFalse();
    assertThat(noted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decisionAndNumbersInTwoFilesApproveItWhicheverComesFirst(boolean numbersFirst) {
    apply(numbersFirst ? published() : APPROVED);
    assertThat(now().state()).isEqualTo(OrderState.SMS_PENDING);
    apply(numbersFirst ? APPROVED : published());
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    apply(APPROVED, published());
    Order approved = now();
    apply(APPROVED, published());
    apply(published(), APPROVED);
    assertThat(now()).isEqualTo(approved);
    assertThat(noted()).isEmpty();
  }

  @Test
  void publishedDataWithoutOurIdsAreJoinedByTheirDomains() {
    apply(APPROVED, published(null, null));
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
  }

  @Test
  void publishedDataWithoutOurIdsAreJoinedToAnAccessByItsSitesNumber() {
    Outgoing access =
        new Outgoing(
            order.id(),
            order.submission(),
            GD,
            Operation.NEW_ACCESS,
            Set.of("830001", NUMBER + "-1"),
            Map.of("ACCESS#0#1", 830001L),
            Outgoing.Heard.NOTHING,
            List.of(),
            2);
    uploads.outgoing.put(order.id(), access);
    uploads.held.put("one.example", order.id());
    apply(published(null, null));
    assertThat(uploads.of(order.id()).orElseThrow().serviceNumbers())
        .containsEntry(0, NUMBER + "-1");
  }

  @Test
  void aRefusalComesBackWithCodeAndOpinion() {
    Result refused = result("700001", 1002, Meaning.REFUSED);
    apply(refused, new Opinion(1, 700001L, false, "示例：名称与主体不符"));
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(now().reasons()).containsExactly(new Reason("V3-1002", null, "示例：名称与主体不符"));
  }

  @Test
  void anOpinionAloneIsADecision() {
    apply(new Opinion(1, 700001L, true, null), published());
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
  }

  @Test
  void informationDecidesNothing() {
    apply(result("700001", 1062, Meaning.INFORMATION), published());
    assertThat(now().state()).isEqualTo(OrderState.SMS_PENDING);
  }

  @Test
  void aFileThatWasRefusedWholeIsFoundByTheNumberInItsName() {
    Result refused =
        new Result(
            1, null, List.of(new ResultReason(5001, Meaning.OPERATIONS, null)), "x0000000001.xml");
    apply(refused);
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(noted()).containsExactly("OPERATIONS_NEEDED " + order.id());
  }

  @Test
  void whatFitsNothingIsShownToAPersonAndTheRestIsApplied() {
    apply(
        result("799999", 1001, Meaning.APPROVED),
        new Opinion(4, 1L, true, null),
        new Deregistered(1, 5),
        new Other("XGTZ"),
        APPROVED,
        published());
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
    assertThat(noted())
        .containsExactly(
            "UNKNOWN_RECORD 1 799999",
            "UNKNOWN_RECORD 4 1",
            "UNKNOWN_RECORD ZXSJ 1 5",
            "NOTICE XGTZ");
  }

  @Test
  void aCodeThatIsInNoListLeavesTheOrderWaitingForAPerson() {
    apply(result("700001", 1777, Meaning.UNKNOWN));
    assertThat(now().state()).isEqualTo(OrderState.SMS_PENDING);
    assertThat(noted()).containsExactly("UNKNOWN_CODE " + order.id());
  }

  @Test
  void anotherDecisionAfterTheFirstIsForAPerson() {
    apply(result("700001", 1005, Meaning.REFUSED));
    apply(result("700001", 1005, Meaning.REFUSED));
    assertThat(noted()).isEmpty();
    apply(APPROVED);
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(noted()).containsExactly("LATE_RESULT " + order.id());
  }

  @Test
  void anAccessThatEndedBehindOurBackIsShown() {
    apply(published(), APPROVED, new Deregistered(2, 940001), new Deregistered(2, 940009));
    assertThat(noted())
        .containsExactly("ACCESS_LOST " + NUMBER + "-1", "UNKNOWN_RECORD ZXSJ 2 940009");
  }

  @Test
  void whatIsDeregisteredBehindOurBackIsShownAndNothingIsOverwritten() {
    apply(APPROVED, published());
    apply(new Deregistered(1, 920001));
    assertThat(noted()).containsExactly("DEREGISTERED " + NUMBER + "-1");
    assertThat(office.store.services.getFirst().filed()).isTrue();
  }

  @Test
  void aResultOfAnOrderThatCameBackMeanwhileClosesItsRecordAlone() {
    sixWrongEntries();
    assertThat(now().state()).isEqualTo(OrderState.SMS_RETURNED);
    apply(result("700001", 1002, Meaning.REFUSED));
    assertThat(now().state()).isEqualTo(OrderState.SMS_RETURNED);
    assertThat(uploads.of(order.id()).orElseThrow().open()).isFalse();
  }

  @Test
  void aResultBeforeOurOwnHandOverIsWrittenComesAgain() {
    office.store.orders.put(
        order.id(),
        new OrderEditor(order).state(OrderState.HANDING_OVER).build(Office.POLICY, office.now()));
    assertThat(refusal(apply.apply(GD, List.of(result("700001", 1005, Meaning.REFUSED)))).code())
        .isEqualTo(RefusalCode.BUSY);
  }

  @Test
  void theAdministrationIsToldOfALapseAndOfADecidedRecordNothingMore() {
    HandOverOrder handOver =
        new HandOverOrder(
            clerk, office.bureau, new OpenSmsChecks(Asked.CONTACTS, Office.HASH), new Recorded());
    sixWrongEntries();
    done(handOver.tellSmsChecks(order.id()));
    assertThat(office.bureau.lapsed).containsExactly(order.submissionId());
    apply(result("700001", 1002, Meaning.REFUSED));
    done(handOver.tellSmsChecks(order.id()));
    assertThat(office.bureau.lapsed).hasSize(1);
  }

  /** Every order has gone over the ministry's interface. */
  private final class Recorded implements UploadRoute {
    @Override
    public Optional<Province> to(Order asked, Filing filing) {
      return Optional.empty();
    }

    @Override
    public boolean has(Order asked) {
      return false;
    }

    @Override
    public Optional<Outgoing> record(Order asked) {
      return uploads.of(asked.id());
    }
  }

  private void sixWrongEntries() {
    office
        .store
        .checks(order)
        .forEach(check -> {
          for (int i = 0; i < 6; i++) {
            office.smsChecks.record(wrong(check));
          }
        });
  }

  private RecordSmsCheck.Entry wrong(SmsCheck check) {
    RecordSmsCheck.Entry right = office.rightEntry(check);
    return new RecordSmsCheck.Entry(right.mobile(), "no", right.idLast6(), right.address());
  }
}
