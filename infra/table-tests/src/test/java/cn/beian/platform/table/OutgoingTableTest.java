package cn.beian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** What orders are called at the administrations, their ids, what was fetched, and drifts. */
class OutgoingTableTest {
  private static final Province GD = Province.GD;

  private final Agency agency = Agency.open();
  private final OutgoingTable outgoing = new OutgoingTable(agency.table);
  private final ChannelTable channels =
      new ChannelTable(agency.table, () -> "holder", agency.clock);

  private static Outgoing record(String order, int submission, String... names) {
    return new Outgoing(
        new OrderId(order),
        submission,
        GD,
        Operation.NEW_SITE,
        Set.of(names),
        Map.of("SITE#0#", 7L, "DOMAIN#0#a.example", 8L),
        Outgoing.Heard.NOTHING,
        List.of(new Loss("V3-EMERGENCY-PHONE", "/subject/principal/emergencyPhone", false)),
        1);
  }

  private Outcome<Channel> begin(Outgoing record) {
    Channel now = channels.channel(GD);
    return outgoing.begin(
        new Channel(GD, now.last(), null, null, 0, null, now.version() + 1), record);
  }

  @Test
  void aRecordIsFoundByAllItsNames() {
    Outgoing record = record("a", 1, "7", "粤ICP备2026000001号");
    begin(record);
    assertThat(outgoing.of(record.order())).contains(record);
    assertThat(outgoing.named(GD, Operation.NEW_SITE, "7")).contains(record);
    assertThat(outgoing.named(GD, Operation.NEW_SITE, "粤ICP备2026000001号")).contains(record);
    assertThat(outgoing.named(GD, Operation.CHANGE, "7")).isEmpty();
    assertThat(outgoing.named(Province.BJ, Operation.NEW_SITE, "7")).isEmpty();
  }

  @Test
  void ofOneObjectOneRecordIsOpenAtATime() {
    Outgoing first = record("a", 1, "7");
    begin(first);
    assertThat(begin(record("b", 1, "7")))
        .isEqualTo(Outcome.refused(Refusal.of(RefusalCode.ANOTHER_ORDER_IN_PROGRESS)));
    assertThat(outgoing.of(new OrderId("b"))).isEmpty();
    Transaction close = new Transaction(agency.table);
    OutgoingTable.add(close, new Effect.CloseUpload(first.closed()));
    assertThat(close.commit("", Map.of())).isInstanceOf(Outcome.Done.class);
    assertThat(begin(record("b", 1, "7"))).isInstanceOf(Outcome.Done.class);
    assertThat(outgoing.named(GD, Operation.NEW_SITE, "7"))
        .map(Outgoing::order)
        .contains(new OrderId("b"));
  }

  @Test
  void aFileThatIsAcceptedWhileItIsLookedForIsFound() {
    Outgoing record = record("a", 1, "7");
    Upload upload = new Upload(record.submissionId(), 5, "x0000000005.xml", "hash", false);
    Channel sending = new Channel(GD, 4, upload, null, 0, null, 1);
    assertThat(outgoing.begin(sending, record)).isInstanceOf(Outcome.Done.class);
    Transaction acceptance = new Transaction(agency.table);
    Channel accepted = new Channel(GD, 5, null, null, 0, null, 2);
    OutgoingTable.add(acceptance, new Effect.AcceptUpload(accepted, upload));
    AtomicInteger reads = new AtomicInteger();
    DynamoDbClient acceptsInBetween =
        new ForwardingDynamoDb(Agency.CLIENT) {
          @Override
          public GetItemResponse getItem(GetItemRequest request) {
            GetItemResponse read = super.getItem(request);
            if (reads.getAndIncrement() == 0) {
              Transaction.applied(acceptance.commit(accepted, Map.of()));
            }
            return read;
          }
        };
    OutgoingTable looking = new OutgoingTable(new Table(acceptsInBetween, agency.name));
    assertThat(looking.sent(GD, 5)).contains(record);
    assertThat(looking.sent(GD, 5)).as("once it was accepted").contains(record);
    assertThat(looking.sent(GD, 6)).isEmpty();
  }

  @Test
  void whatIsWrittenFollowsOnWhatWasRead() {
    Outgoing record = record("a", 1, "7");
    begin(record);
    Outgoing numbered = record.withNumbers("粤ICP备2026000001号", Map.of(0, "粤ICP备2026000001号-1"));
    assertThat(outgoing.save(numbered)).isTrue();
    assertThat(outgoing.save(record.withApproval())).as("overtaken").isFalse();
    assertThat(outgoing.of(record.order())).contains(numbered);
  }

  @Test
  void sixteenReserveIdsAtOnceAndNoneComesTwice() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Long>> tasks =
          IntStream.range(0, 64).<Callable<Long>>mapToObj(i -> () -> outgoing.reserve(3)).toList();
      assertThat(threads.invokeAll(tasks))
          .extracting(Future::get)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, 64).mapToObj(i -> 1 + 3 * i).toList());
    }
  }

  @Test
  void idsOfWhatIsPublishedAreKeptAndFoundByTheirMeaning() {
    FiledIdTable ids = new FiledIdTable(agency.table);
    FiledIds.Site first =
        new FiledIds.Site(
            11, "n-1", Map.of("a.example", new Pair(5L, 6)), 12L, Map.of("1-1", new Pair(null, 9)));
    FiledIds.Site second = new FiledIds.Site(21, "n-2", Map.of(), null, Map.of());
    ids.keep(GD, new FiledIds(1, "n", List.of(first)));
    ids.keep(GD, new FiledIds(1, "n", List.of(second)));
    assertThat(ids.find("n")).contains(new FiledIds(1, "n", List.of(first, second)));
    assertThat(ids.number(GD, 0, 1)).contains("n");
    assertThat(ids.number(GD, 1, 21)).contains("n-2");
    assertThat(ids.number(GD, 2, 12)).as("of an access").contains("n-1");
    assertThat(ids.number(Province.BJ, 1, 21)).isEmpty();
    assertThat(ids.find("m")).isEmpty();
  }

  @Test
  void aFetchedFileIsWrittenDownOnce() {
    InboxTable inbox = new InboxTable(agency.table, agency.journal);
    inbox.fetched(GD, "D1.xml", "received/x");
    inbox.fetched(GD, "D1.xml", "received/x");
    inbox.fetched(GD, "D1.xml", "received/y");
    assertThat(agency.table.list(BureauKey.bureau(GD), Key.EVENT)).hasSize(2);
    byte[] decision = {'{', '}'};
    assertThat(inbox.knows(decision)).isFalse();
    inbox.keep(decision, "bureau");
    inbox.keep(decision, "bureau");
    assertThat(inbox.knows(decision)).isTrue();
    assertThat(agency.table.list("BUREAU#EXTENSION", Key.EVENT)).hasSize(1);
  }

  @Test
  void aDriftKeepsItsFirstMomentAndTakesTheLastDetailUntilItIsSettled() {
    DriftTable drifts = new DriftTable(agency.table);
    Instant first = Instant.parse("2026-11-02T02:00:00Z");
    Drift drift = new Drift(GD, Drift.Kind.DEREGISTERED, "n-1", first, null);
    Drift older = new Drift(null, Drift.Kind.LATE_RESULT, "o.1", first.minusSeconds(5), "X");
    drifts.note(drift);
    drifts.note(new Drift(GD, Drift.Kind.DEREGISTERED, "n-1", first.plusSeconds(60), "later"));
    drifts.note(older);
    assertThat(drifts.list())
        .containsExactly(older, new Drift(GD, Drift.Kind.DEREGISTERED, "n-1", first, "later"));
    drifts.settle(GD, Drift.Kind.DEREGISTERED, "n-1");
    drifts.settle(GD, Drift.Kind.DEREGISTERED, "n-1");
    assertThat(drifts.list()).containsExactly(older);
  }
}
