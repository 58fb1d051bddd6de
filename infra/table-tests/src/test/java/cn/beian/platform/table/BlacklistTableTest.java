package cn.beian.platform.table;

import static cn.beian.domain.blacklist.BlacklistChange.Operation.ADD;
import static cn.beian.domain.blacklist.BlacklistChange.Operation.REMOVE;
import static cn.beian.domain.blacklist.BlacklistChange.Operation.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.BlacklistChange.Operation;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.blacklist.ChangeBlacklist;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.personal.CertificateNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** The administration's blacklist. */
class BlacklistTableTest {
  private static final Caller BUREAU =
      new Caller(new AccountId("provider"), "bureau", Role.BUREAU, Set.of());
  private static final String NUMBER = "91440300MADEUP0012";

  private final Agency agency = Agency.open();
  private final BlacklistTable blacklist = new BlacklistTable(agency.table);

  private static Blacklisted domain(String name) {
    return Blacklisted.domain(DomainName.of(name).orElseThrow());
  }

  private static final Blacklisted ONE = domain("one.example");
  private static final Blacklisted TWO = domain("two.example");

  private static BlacklistChange change(long sequence, Operation operation, Blacklisted... things) {
    return new BlacklistChange("c-" + sequence, sequence, operation, Set.of(things));
  }

  private boolean apply(BlacklistChange change) {
    return apply(agency, change);
  }

  private static boolean apply(Agency agency, BlacklistChange change) {
    return new ChangeBlacklist(new BlacklistTable(agency.table), agency.journal)
        .change(change, BUREAU);
  }

  private Set<Blacklisted> listed(Blacklisted... asked) {
    return blacklist.listed(List.of(asked));
  }

  @Test
  void whatIsAddedIsListedUntilItIsRemoved() {
    assertThat(listed(ONE, TWO)).isEmpty();
    assertThat(apply(change(1, ADD, ONE))).isTrue();
    assertThat(listed(ONE, TWO)).containsExactly(ONE);
    assertThat(apply(change(2, REMOVE, ONE))).isTrue();
    assertThat(listed(ONE, TWO)).isEmpty();
    assertThat(apply(change(3, REPLACE, ONE, TWO))).isTrue();
    assertThat(listed(ONE, TWO)).containsExactlyInAnyOrder(ONE, TWO);
  }

  @ParameterizedTest
  @CsvSource({"ADD,REMOVE", "REPLACE,REMOVE", "REMOVE,ADD", "REMOVE,REPLACE"})
  void anOlderChangeThatComesLaterChangesNothing(Operation older, Operation newer) {
    apply(change(12, newer, ONE));
    var before = agency.items().get(Key.blacklisted(ONE));
    assertThat(apply(change(11, older, ONE))).isTrue();
    assertThat(agency.items().get(Key.blacklisted(ONE))).isEqualTo(before);
    assertThat(listed(ONE).contains(ONE)).isEqualTo(newer != REMOVE);
  }

  @Test
  void ofOneChangeTheThingsThatAreNotNewerElsewhereAreChanged() {
    apply(change(12, REMOVE, ONE));
    apply(change(11, ADD, ONE, TWO));
    assertThat(listed(ONE, TWO)).containsExactly(TWO);
  }

  @Test
  void theSameChangeTwiceChangesNothing() {
    apply(change(1, ADD, ONE, TWO));
    var before = agency.items();
    assertThat(apply(change(1, ADD, ONE, TWO))).isFalse();
    assertThat(agency.items()).isEqualTo(before);
    apply(change(2, REMOVE, ONE));
    assertThat(apply(change(1, ADD, ONE, TWO))).isFalse();
    assertThat(listed(ONE, TWO)).containsExactly(TWO);
  }

  @Test
  void anyNumberMayBeAskedFor() {
    List<Blacklisted> all =
        IntStream.range(0, 250).mapToObj(i -> domain("d" + i + ".example")).toList();
    assertThat(apply(change(1, ADD, all.subList(0, 40).toArray(Blacklisted[]::new)))).isTrue();
    apply(change(2, REMOVE, all.subList(30, 70).toArray(Blacklisted[]::new)));
    assertThat(blacklist.listed(all)).isEqualTo(Set.copyOf(all.subList(0, 30)));
    assertThat(blacklist.listed(List.of())).isEmpty();
    List<Blacklisted> twice = new ArrayList<>(all);
    twice.addAll(all);
    assertThat(blacklist.listed(twice)).hasSize(30);
  }

  @Test
  void aChangeHasOneToFortyThings() {
    Set<Blacklisted> many =
        IntStream.range(0, 41).mapToObj(i -> domain(i + ".example")).collect(Collectors.toSet());
    assertThatThrownBy(() -> new BlacklistChange("c", 1, ADD, many))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BlacklistChange("c", 1, ADD, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoChangesAtTheSameMomentTheNewerWins(boolean newerAdds) throws Exception {
    Agency colliding = agency.through(new ConflictingDynamoDb(Agency.CLIENT));
    for (int round = 0; round < 20; round++) {
      Agency busy = round % 2 == 0 ? agency : colliding;
      Blacklisted thing = domain("round-" + round + ".example");
      long sequence = 2L * round + 1;
      together(
          () -> apply(busy, change(sequence + 1, newerAdds ? ADD : REMOVE, thing)),
          () -> apply(busy, change(sequence, newerAdds ? REMOVE : ADD, thing, ONE)));
      assertThat(listed(thing).contains(thing)).as("round %s", round).isEqualTo(newerAdds);
      assertThat(agency.items().get(Key.blacklisted(thing)))
          .as("round %s", round)
          .containsEntry("changeSequence", AttributeValue.fromN(Long.toString(sequence + 1)));
    }
  }

  @Test
  void theSameChangeFromManyIsNewOnce() throws Exception {
    Agency busy = agency.through(new ConflictingDynamoDb(Agency.CLIENT));
    Callable<Boolean> same = () -> apply(busy, change(1, ADD, ONE, TWO));
    assertThat(together(same, same, same, same))
        .containsExactlyInAnyOrder(true, false, false, false);
    assertThat(agency.items()).hasSize(3);
  }

  @SafeVarargs
  private static List<Boolean> together(Callable<Boolean>... work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(work.length);
    List<Boolean> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> begun = new ArrayList<>();
      for (Callable<Boolean> each : work) {
        begun.add(
            threads.submit(() -> {
              start.await();
              return each.call();
            }));
      }
      for (Future<Boolean> each : begun) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  /** Rivals who are faster between the reading and the writing, one at each attempt. */
  private final class Overtaken extends ForwardingDynamoDb {
    private final Iterator<BlacklistChange> rivals;

    Overtaken(List<BlacklistChange> rivals) {
      super(Agency.CLIENT);
      this.rivals = rivals.iterator();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      if (rivals.hasNext()) {
        apply(rivals.next());
      }
      return super.transactWriteItems(request);
    }
  }

  @Test
  void whoeverIsOvertakenReadsAgain() {
    Agency slow = agency.through(new Overtaken(List.of(change(90, REMOVE, TWO))));
    assertThat(apply(slow, change(5, ADD, ONE, TWO))).isTrue();
    assertThat(listed(ONE, TWO)).containsExactly(ONE);
    assertThat(agency.items().get(Key.blacklisted(TWO)))
        .containsEntry("changeSequence", AttributeValue.fromN("90"));
  }

  @Test
  void anIdThatIsTakenMeanwhileIsTheSameChange() {
    Agency slow = agency.through(new Overtaken(List.of(change(5, ADD, TWO))));
    assertThat(apply(slow, change(5, ADD, ONE))).isFalse();
    assertThat(listed(ONE, TWO)).containsExactly(TWO);
  }

  @Test
  void oneThingThatIsOvertakenKeepsEverythingBack() {
    List<Blacklisted> taken =
        IntStream.range(0, 8).mapToObj(i -> domain("taken-" + i + ".example")).toList();
    Set<Blacklisted> things = new HashSet<>(taken);
    things.add(ONE);
    List<BlacklistChange> rivals =
        IntStream.range(0, 8).mapToObj(i -> change(90 + i, REMOVE, taken.get(i))).toList();
    Agency slow = agency.through(new Overtaken(rivals));
    assertThatThrownBy(() -> apply(slow, new BlacklistChange("c", 5, ADD, things)))
        .isInstanceOf(TableBusyException.class);
    assertThat(agency.items())
        .hasSize(16)
        .doesNotContainKeys(Key.blacklisted(ONE), Key.blacklistChange("c"));
    assertThat(apply(new BlacklistChange("c", 5, ADD, things))).isTrue();
    assertThat(blacklist.listed(things)).containsExactly(ONE);
  }

  /** Leaves all but one key of each request unprocessed, as a busy table may. */
  private static final class Hesitant extends ForwardingDynamoDb {
    private final int atATime;

    Hesitant(int atATime) {
      super(Agency.CLIENT);
      this.atATime = atATime;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      Map.Entry<String, KeysAndAttributes> all =
          request.requestItems().entrySet().iterator().next();
      assertThat(all.getValue().consistentRead()).isTrue();
      List<Map<String, AttributeValue>> keys = all.getValue().keys();
      int end = Math.min(atATime, keys.size());
      BatchGetItemResponse.Builder answer = BatchGetItemResponse.builder();
      if (end > 0) {
        answer = super.batchGetItem(part(all, keys.subList(0, end))).toBuilder();
      }
      return end == keys.size()
          ? answer.build()
          : answer
              .unprocessedKeys(part(all, keys.subList(end, keys.size())).requestItems())
              .build();
    }

    private static BatchGetItemRequest part(
        Map.Entry<String, KeysAndAttributes> all, List<Map<String, AttributeValue>> keys) {
      KeysAndAttributes some = all.getValue().toBuilder().keys(keys).build();
      return BatchGetItemRequest.builder().requestItems(Map.of(all.getKey(), some)).build();
    }
  }

  @Test
  void whatABusyTableLeavesOutIsAskedForAgain() {
    apply(change(1, ADD, ONE, TWO));
    Agency busy = agency.through(new Hesitant(1));
    List<Blacklisted> asked = List.of(ONE, domain("three.example"), TWO);
    assertThat(new BlacklistTable(busy.table).listed(asked)).containsExactlyInAnyOrder(ONE, TWO);
    Agency stuck = agency.through(new Hesitant(0));
    assertThatThrownBy(() -> new BlacklistTable(stuck.table).listed(asked))
        .isInstanceOf(TableBusyException.class);
  }

  @ParameterizedTest
  @EnumSource
  void noCertificateNumberCanBeRead(Operation operation) {
    Blacklisted certificate =
        Blacklisted.certificate("BUSINESS_LICENSE", new CertificateNumber(NUMBER), agency.hash);
    apply(change(1, operation, certificate));
    assertThat(agency.items()).hasSize(2);
    assertThat(agency.items().toString() + certificate).doesNotContainIgnoringCase(NUMBER);
    assertThat(listed(certificate).contains(certificate)).isEqualTo(operation != REMOVE);
  }

  @Test
  void certificatesAndDomainsAreListedUnderTheKeysOfTheirLocks() {
    Filing filing = agency.filing(agency.code(), "例子.中國");
    Order order = agency.submitted("a", filing);
    Subject subject = Objects.requireNonNull(filing.subject());
    String number = Objects.requireNonNull(subject.certificateNumber()).value();
    Blacklisted certificate =
        Blacklisted.certificate(
            Objects.requireNonNull(subject.certificateType()),
            new CertificateNumber(number.toLowerCase(Locale.ROOT)),
            agency.hash);
    Map<Lock.Kind, String> locks = new HashMap<>();
    order.locks().forEach(lock -> locks.put(lock.kind(), lock.key()));
    assertThat(certificate.key()).isEqualTo(locks.get(Lock.Kind.CERTIFICATE));
    assertThat(domain("例子.中国").key()).isEqualTo(locks.get(Lock.Kind.DOMAIN));
  }

  @Test
  void aWebsitesNameIsTheSameHoweverItIsWritten() {
    Blacklisted name = Blacklisted.websiteName("示例Shop①");
    apply(change(1, ADD, name));
    assertThat(listed(Blacklisted.websiteName("　 示例ＳＨＯＰ1 "))).containsExactly(name);
    assertThat(listed(Blacklisted.websiteName("示例Shop2"))).isEmpty();
    Blacklisted endless = Blacklisted.websiteName("\uFDFA𠀀\uD800".repeat(500));
    apply(change(2, ADD, endless));
    assertThat(listed(endless)).containsExactly(endless);
  }
}
