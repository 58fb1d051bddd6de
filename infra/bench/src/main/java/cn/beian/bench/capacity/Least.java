package cn.beian.bench.capacity;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The least that the data model allows. A read costs half a unit for every 4 KB, since each is
 * either guarded by a condition of the write that follows it or shown and forgotten. A write in a
 * transaction costs two units for every KB, a write alone one. An entry of an index costs one when
 * it comes, changes or goes, two when its key changes. Opening sealed content costs an audit entry:
 * that is a rule of the house.
 *
 * @param reads read units
 * @param writes write units
 * @param reason what is read (r) and written (w), with index entries (i)
 */
record Least(double reads, double writes, String reason) {
  private static final int AUDIT = 1;

  /** Attempts by address, number and order. */
  private static final int COUNTS = 3;

  static final int ENTRY = 1;
  static final int ENTRY_MOVED = 2;

  /**
   * By operation, for the sample company: locks on the account, one certificate and two domains;
   * one website, one code, one contact. Items other than the order and its content are below 1 KB.
   */
  private static final Map<String, Function<Sizes, Least>> TABLE =
      Map.ofEntries(
          entry("AuthorizeFunction", s -> 0, s -> 0, "nothing"),
          entry(
              "RegisterInstanceFunction",
              s -> 0,
              s -> together(1, 1) + ENTRY,
              "w instance, event; i due"),
          entry("CheckEligibilityFunction", s -> read(1), s -> 0, "r instance"),
          entry(
              "ListServiceCodesFunction", s -> read(s.all("CODE#")), s -> 0, "r i codes by owner"),
          entry(
              "CreateOrderFunction",
              s -> read(1),
              s -> together(s.order(), s.content(), 1, 1) + ENTRY + ENTRY,
              "r subject's pointer; w order, content, event, account's lock; i order by owner, due"),
          entry(
              "UpdateOrderFunction",
              s -> read(s.order()) + read(s.content()),
              s -> AUDIT + together(s.order(), s.content(), 1) + ENTRY,
              "r order, content; w audit, order, content, event; i order by owner"),
          entry("ValidateOrderFunction, whole filing given", s -> 0, s -> 0, "nothing"),
          entry(
              "ValidateOrderFunction, stored order",
              s -> read(s.order()) + read(s.content()),
              s -> AUDIT,
              "r order, content; w audit"),
          entry(
              "SubmitOrderFunction",
              s -> read(s.order()) + read(s.content()) + read(1) + read(1),
              s -> AUDIT + together(s.order(), 1, 1, 1, 1, 1, 1) + ENTRY + ENTRY + ENTRY + ENTRY,
              "r order, content, code, instance; w audit, order, event, review, 3 locks, code; i order and code by owner, review, due goes"),
          entry(
              "GetOrderFunction",
              s -> read(s.all("ORDER#")),
              s -> AUDIT,
              "r order's partition; w audit"),
          entry("ListOrdersFunction", s -> read(s.order()), s -> 0, "r i orders by owner"),
          entry(
              "AbandonOrderFunction",
              s -> read(s.order()),
              s -> together(s.order(), 1, 1) + ENTRY + ENTRY,
              "r order; w order, event, lock; i order by owner, due goes"),
          entry(
              "AbandonOrderFunction, submitted order",
              s -> read(s.order()),
              s -> together(s.order(), 1, 1, 1, 1, 1, 1) + ENTRY + ENTRY + ENTRY,
              "r order; w order, event, 4 locks, code; i order and code by owner, due goes"),
          entry(
              "DecideReviewFunction",
              s -> read(s.order()) + read(1),
              s -> together(s.order(), 1, 1) + ENTRY + ENTRY,
              "r order, review; w order, event, review; i order by owner, review goes"),
          entry(
              "SendToBureauFunction, reviewed order",
              s -> read(s.order()) + read(s.content()),
              s -> AUDIT + together(s.order(), 1, 1) + ENTRY + ENTRY + ENTRY,
              "r order, content; w audit, order, event, check; i order and check by owner, due"),
          entry("SendToBureauFunction, checks complete", s -> read(s.order()), s -> 0, "r order"),
          entry(
              "RecordSmsCheckFunction, right code, last",
              s -> read(1) + read(s.order()) + read(1),
              s -> COUNTS + AUDIT + together(s.order(), 1, 1) + ENTRY + ENTRY + ENTRY,
              "r i check by owner, order, checks; w 3 counts, audit, order, event, check; i order by owner, check and due go"),
          entry(
              "RecordSmsCheckFunction, wrong code",
              s -> read(1) + read(s.order()),
              s -> COUNTS + AUDIT + 1 + ENTRY,
              "r i check by owner, order; w 3 counts, audit, check; i check by owner"),
          entry(
              "ReceiveBureauResultFunction, approval",
              s -> read(s.order()) + read(s.content()),
              s -> AUDIT + together(s.order(), 1, 1, 1, 1, 1, 1, 1, 1, 1) + ENTRY + ENTRY,
              "r order, content; w audit, order, event, 4 locks, subject, pointer, service, code; i order and code by owner"),
          entry("PlanCleanupFunction", s -> read(1), s -> 1, "r last plan; w last plan"),
          entry("SweepDeadlinesFunction", s -> read(1), s -> 0, "r i due"),
          entry(
              "CleanUpOrdersFunction, notice",
              s -> read(s.order()),
              s -> together(s.order(), 1) + ENTRY + ENTRY_MOVED,
              "r order; w order, event; i order by owner, due moves"),
          entry(
              "CleanUpOrdersFunction, lapse",
              s -> read(s.order()),
              s -> together(s.order(), 1, 1) + ENTRY + ENTRY,
              "r order; w order, event, lock; i order by owner, due goes"),
          entry(
              "RelayEventsFunction, to both queues", s -> 0, s -> 0, "nothing of the table's own"),
          entry(
              "DispatchNotificationFunction, submitted order",
              s -> read(s.order()) + read(s.content()),
              s -> AUDIT + 1,
              "r order, content; w audit, message"),
          entry(
              "DispatchNotificationFunction, SMS codes",
              s -> read(s.order()) + read(s.content()) + read(1),
              s -> AUDIT + AUDIT + 1,
              "r order, content, check; w 2 audits, message"),
          entry("ListMessagesFunction", s -> read(s.all("ACCOUNT#")), s -> 0, "r messages"),
          entry(
              "GetRecordsFunction",
              s -> read(1) + read(s.all("SUBJECT#")),
              s -> 0,
              "r pointer, subject's partition"));

  /**
   * The least for an operation.
   *
   * @throws NullPointerException if nobody has written it down
   */
  static Least of(String operation, Sizes sizes) {
    return Objects.requireNonNull(
            TABLE.getOrDefault(operation, CodeLeast.TABLE.get(operation)), operation)
        .apply(sizes);
  }

  /** Read and write units by the sizes of things. */
  interface Units {
    double of(Sizes sizes);
  }

  static Map.Entry<String, Function<Sizes, Least>> entry(
      String operation, Units reads, Units writes, String reason) {
    return Map.entry(operation, sizes -> new Least(reads.of(sizes), writes.of(sizes), reason));
  }

  static double read(int kilobytes) {
    return 0.5 * Math.ceilDiv(kilobytes, 4);
  }

  static double together(int... kilobytes) {
    return 2.0 * Arrays.stream(kilobytes).sum();
  }
}
