package cn.beian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.BureauLine.Answer;
import cn.beian.domain.bureau.BureauLine.Then;
import cn.beian.domain.bureau.BureauLine.UploadedFile;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Channel.Why;
import cn.beian.domain.upload.ChannelStore.Held;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.SendUploads;
import cn.beian.domain.upload.Upkeep;
import cn.beian.domain.upload.Upload;
import cn.beian.domain.upload.UploadArchive;
import cn.beian.domain.upload.UploadDesk;
import cn.beian.platform.env.Ulids;
import cn.beian.testing.MovableClock;
import cn.beian.testing.PaperAdministration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel to an administration on DynamoDB Local: numbers without gaps, each file once. */
class ChannelTest {
  private static final Province GD = Province.GD;

  private final Agency agency = Agency.open();
  private final MovableClock clock = agency.clock;
  private final ChannelTable channels = new ChannelTable(agency.table, new Ulids(clock), clock);
  private final PaperAdministration bureau = new PaperAdministration();
  private final Archive archive = new Archive();
  private final Desk desk = new Desk(agency.table);
  private final SendUploads send = sender(bureau, desk);

  private SendUploads sender(BureauLine.Lines lines, UploadDesk by) {
    return new SendUploads(channels, by, archive, new Upkeep(lines, clock, new Random(7)));
  }

  @Test
  void whatWaitsIsSentInItsOrderUnderNumbersWithoutGaps() {
    wait("a.1", "b.1", "c.1");
    assertThat(send.drain(GD)).isFalse();
    assertThat(sent()).containsExactly("a.1", "b.1", "c.1");
    assertThat(channel().last()).isEqualTo(3);
    assertThat(channels.waiting(GD, 10)).isEmpty();
    assertThat(channels.sentUnder(GD, 2)).map(Upload::submissionId).contains("b.1");
  }

  @Test
  void anAnswerThatWasLostIsAskedForBeforeAnythingIsSentAgain() {
    wait("a.1", "b.1");
    bureau.afterwards(answer -> new Answer.Unknown("reply lost"));
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1", "b.1");
    assertThat(bureau.calls()).as("uploads").isEqualTo(2);
  }

  @Test
  void aFileThatNeverArrivedIsSentAgainUnderItsNumber() {
    wait("a.1");
    bureau.losing(1);
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
    assertThat(bureau.calls()).isEqualTo(2);
  }

  @Test
  void aFullQueueAMaintenanceAndAnUnansweredLineWaitLongerAndLonger() {
    wait("a.1");
    refuse(15, Then.LATER);
    send.drain(GD);
    Instant until = channel().restUntil();
    assertThat(until)
        .isBetween(clock.instant().plusSeconds(300), clock.instant().plusSeconds(1_800));
    send.drain(GD);
    assertThat(sent()).as("left alone").isEmpty();
    clock.set(until);
    bureau.losing(4);
    send.drain(GD);
    assertThat(channel().restUntil()).isEqualTo(clock.instant().plusSeconds(60));
    clock.set(channel().restUntil());
    send.drain(GD);
    assertThat(channel().restUntil()).isEqualTo(clock.instant().plusSeconds(120));
    clock.set(channel().restUntil());
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
    assertThat(channel().failures()).isZero();
  }

  @Test
  void outsideOfTheHoursNothingIsSentBeforeTheyBegin() {
    bureau.open(new ReportingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    clock.set(Instant.parse("2026-03-02T10:00:00Z"));
    wait("a.1");
    send.drain(GD);
    assertThat(bureau.calls()).isZero();
    assertThat(channel().restUntil()).isEqualTo("2026-03-03T01:00:00Z");
    clock.set(channel().restUntil());
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
  }

  @Test
  void hoursThatOnlyTheAdministrationKnowsAreWaitedForHalfAnHour() {
    wait("a.1");
    refuse(20, Then.CLOSED);
    send.drain(GD);
    assertThat(channel().restUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void whatTheAdministrationForgotIsSentAgainFromTheArchive() {
    wait("a.1", "b.1", "c.1");
    send.drain(GD);
    bureau.forget(2);
    wait("d.1");
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1", "b.1", "c.1", "d.1");
    assertThat(channel().last()).isEqualTo(4);
  }

  @Test
  void aGapOfWhichNoNumbersAreToldIsFoundByAsking() {
    wait("a.1", "b.1", "c.1");
    send.drain(GD);
    bureau.forget(2);
    wait("d.1");
    bureau.afterwards(gap -> new Answer.Refused(14, Then.GAP, List.of()));
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1", "b.1", "c.1", "d.1");
  }

  @Test
  void whatIsNoLongerInTheArchiveStopsTheChannel() {
    wait("a.1", "b.1");
    send.drain(GD);
    bureau.forget(1);
    archive.files.clear();
    wait("c.1");
    send.drain(GD);
    assertThat(channel().halt().why()).isEqualTo(Why.NOT_ARCHIVED);
    assertThat(sent()).containsExactly("a.1");
  }

  @Test
  void aRefusedCallStopsTheChannelUntilSomebodySaysSo() {
    wait("a.1");
    refuse(5, Then.STOP);
    send.drain(GD);
    send.drain(GD);
    assertThat(channel().halt()).isEqualTo(new Channel.Halt(Why.REFUSED, 5, clock.instant()));
    assertThat(bureau.calls()).as("a wrong password is not tried again").isEqualTo(1);
    assertThat(channels.save(channel().resumed())).isTrue();
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
  }

  @Test
  void whatCannotBeOpenedIsPackedAnewOnceThenAPersonHasToLook() {
    wait("a.1");
    refuse(7, Then.REBUILD);
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
    wait("b.1");
    bureau
        .afterwards(answer -> new Answer.Refused(7, Then.REBUILD, List.of()))
        .afterwards(answer -> new Answer.Previous(1, "x"))
        .afterwards(answer -> new Answer.Refused(7, Then.REBUILD, List.of()));
    send.drain(GD);
    assertThat(channel().halt().why()).isEqualTo(Why.REFUSED);
  }

  @Test
  void anotherFileUnderOurNumberAndACounterAheadStopTheChannel() {
    wait("a.1");
    bureau
        .afterwards(answer -> new Answer.Unknown("lost"))
        .afterwards(answer -> new Answer.Previous(1, "another"));
    send.drain(GD);
    assertThat(channel().halt().why()).isEqualTo(Why.ANOTHER_FILE);
    channels.save(channel().resumed());
    bureau.afterwards(answer -> new Answer.Previous(9, "whose?"));
    send.drain(GD);
    assertThat(channel().halt().why()).isEqualTo(Why.COUNTER_AHEAD);
  }

  @Test
  void anErrorWithoutReasonIsTriedFiveTimesMore() {
    wait("a.1");
    for (int i = 0; i < 20; i++) {
      refuse(999, Then.OTHER);
    }
    for (int i = 0; i < 12 && channel().halt() == null; i++) {
      send.drain(GD);
      Optional.ofNullable(channel().restUntil()).ifPresent(clock::set);
    }
    assertThat(channel().halt().why()).isEqualTo(Why.UNEXPLAINED);
    assertThat(sent()).isEmpty();
  }

  @Test
  void oneThatMustWaitLetsOthersPass() {
    wait("a.1", "blocked.1", "c.1");
    desk.blocked.add("blocked.1");
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1", "c.1");
    desk.blocked.clear();
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1", "c.1", "blocked.1");
  }

  /** The process dies at each of its writes and calls in turn; another one goes on. */
  @Test
  void aCrashAtAnyPointNeitherSkipsNorRepeatsANumber() {
    for (int point = 0; point < 40; point++) {
      wait("p" + point + "a.1", "p" + point + "b.1");
      Crash crash = new Crash(point);
      SendUploads dying =
          sender(new DyingLines(bureau, crash), new DyingDesk(new Desk(agency.table), crash));
      try {
        dying.drain(GD);
      } catch (Crash.Dead dead) {
        assertThat(dead).isNotNull();
      }
      clock.advance(Duration.ofMinutes(4));
      send.drain(GD);
      assertThat(channels.waiting(GD, 10)).as("after a crash at %s", point).isEmpty();
    }
    assertThat(sent()).hasSize(80).doesNotHaveDuplicates();
    assertGapless();
  }

  /** Senders that lose answers and uploads at random, all at once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sixteenSendersThroughABadLineKeepTheNumbersGapless(long seed) throws Exception {
    bureau.unreliable(new Random(seed), 2);
    race(300);
    drainToTheEnd();
    assertThat(sent()).as("seed %s", seed).hasSize(300).doesNotHaveDuplicates();
    assertGapless();
  }

  private void drainToTheEnd() {
    for (int i = 0; i < 2_000 && !channels.waiting(GD, 1).isEmpty(); i++) {
      Optional.ofNullable(channel().restUntil()).ifPresent(clock::set);
      clock.advance(Duration.ofMinutes(4));
      send.drain(GD);
    }
  }

  private void race(int submissions) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, submissions)
              .<Callable<Boolean>>mapToObj(i ->
                  () -> {
                    wait("s%05d.1".formatted(i));
                    return send.drain(GD);
                  })
              .toList();
      for (Future<Boolean> each : threads.invokeAll(tasks)) {
        each.get();
      }
    }
  }

  /** Opt-in, as it takes long: {@code -Dbeian.submissions=10000}. */
  @Test
  void soManySubmissionsBySixteenSendersAreSentOnceEach() throws Exception {
    int submissions = Integer.getInteger("beian.submissions", 250);
    race(submissions);
    drainToTheEnd();
    assertThat(sent()).hasSize(submissions).doesNotHaveDuplicates();
    assertGapless();
    assertThat(bureau.calls()).as("none was sent twice").isEqualTo(submissions);
  }

  @Test
  void whoComesWhileAnotherSendsIsServedByThatOne() {
    Held held = channels.take(GD).orElseThrow();
    wait("a.1");
    assertThat(send.drain(GD)).isFalse();
    assertThat(sent()).isEmpty();
    assertThat(channels.giveBack(held)).as("somebody wanted it").isFalse();
    assertThat(channels.giveBack(held)).isTrue();
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
  }

  @Test
  void whoDiedHoldingItIsReplacedAfterAWhile() {
    channels.take(GD).orElseThrow();
    wait("a.1");
    send.drain(GD);
    assertThat(sent()).isEmpty();
    clock.advance(Duration.ofMinutes(4));
    send.drain(GD);
    assertThat(sent()).containsExactly("a.1");
  }

  private void refuse(long code, Then then) {
    bureau.afterwards(answer -> {
      if (answer instanceof Answer.Done) {
        bureau.forget(1);
      }
      return new Answer.Refused(code, then, List.of());
    });
  }

  private Channel channel() {
    return channels.channel(GD);
  }

  private List<String> sent() {
    return bureau.accepted().stream().map(PaperAdministration::text).toList();
  }

  private void assertGapless() {
    List<Long> numbers = bureau.accepted().stream().map(UploadedFile::sequence).toList();
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    assertThat(channel().last()).isEqualTo(numbers.size());
  }

  private void wait(String... submissions) {
    for (String submission : submissions) {
      Transaction transaction = new Transaction(agency.table);
      OutgoingTable.add(transaction, new Effect.QueueUpload(GD, submission));
      assertThat(transaction.commit("", Map.of())).isInstanceOf(Outcome.Done.class);
    }
  }

  /** An archive in memory. */
  private static final class Archive implements UploadArchive {
    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void keep(Province province, String name, byte[] file) {
      files.put(name, file);
    }

    @Override
    public Optional<byte[]> read(Province province, String name) {
      return Optional.ofNullable(files.get(name));
    }
  }

  /** A desk whose files say which hand-over they are. */
  private static final class Desk implements UploadDesk {
    final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final Table table;

    Desk(Table table) {
      this.table = table;
    }

    @Override
    public Prepared prepare(Province province, String submission) {
      if (blocked.contains(submission)) {
        return new Prepared.Passed();
      }
      OrderId order = OrderId.ofSubmission(submission);
      Outgoing outgoing =
          new Outgoing(
              order,
              1,
              province,
              Operation.FIRST_FILING,
              Set.of(submission),
              Map.of("SUBJECT#-1#", 1L),
              Outgoing.Heard.NOTHING,
              List.of(),
              new OutgoingTable(table).of(order).map(Outgoing::version).orElse(0L) + 1);
      return new Prepared.Ready(outgoing, submission.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Outcome<Channel> begin(Channel next, Outgoing outgoing) {
      return new OutgoingTable(table).begin(next, outgoing);
    }

    @Override
    public Outcome<Channel> accepted(Channel next, Upload upload) {
      return new ChannelTable(table, () -> "nobody", InstantSource.system()).accept(next, upload);
    }
  }

  /** Counts steps, and dies at one of them. */
  private static final class Crash {
    private int left;

    Crash(int point) {
      left = point;
    }

    void step() {
      if (left-- == 0) {
        throw new Dead();
      }
    }

    private static final class Dead extends Error {
      private static final long serialVersionUID = 1;
    }
  }

  private record DyingDesk(UploadDesk desk, Crash crash) implements UploadDesk {
    @Override
    public Prepared prepare(Province province, String submission) {
      crash.step();
      return desk.prepare(province, submission);
    }

    @Override
    public Outcome<Channel> begin(Channel next, Outgoing outgoing) {
      crash.step();
      Outcome<Channel> outcome = desk.begin(next, outgoing);
      crash.step();
      return outcome;
    }

    @Override
    public Outcome<Channel> accepted(Channel next, Upload upload) {
      crash.step();
      Outcome<Channel> outcome = desk.accepted(next, upload);
      crash.step();
      return outcome;
    }
  }

  private record DyingLines(PaperAdministration bureau, Crash crash) implements BureauLine.Lines {
    @Override
    public Set<Province> provinces() {
      return bureau.provinces();
    }

    @Override
    public Optional<BureauLine> of(Province province) {
      return Optional.of(new DyingLine(bureau, crash));
    }

    @Override
    public ReportingHours hours(Province province) {
      return bureau.hours(province);
    }
  }

  private record DyingLine(PaperAdministration bureau, Crash crash) implements BureauLine {
    @Override
    public Answer upload(UploadedFile file) {
      crash.step();
      Answer answer = bureau.upload(file);
      crash.step();
      return answer;
    }

    @Override
    public Answer previousUpload() {
      crash.step();
      return bureau.previousUpload();
    }

    @Override
    public Answer download() {
      return bureau.download();
    }

    @Override
    public Answer acknowledge(String fileName) {
      return bureau.acknowledge(fileName);
    }

    @Override
    public String fileName(long sequence, java.time.LocalDate day) {
      return bureau.fileName(sequence, day);
    }

    @Override
    public String hash(UploadedFile file) {
      return bureau.hash(file);
    }
  }
}
