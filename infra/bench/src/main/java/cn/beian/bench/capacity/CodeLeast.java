package cn.beian.bench.capacity;

import static cn.beian.bench.capacity.Least.ENTRY;
import static cn.beian.bench.capacity.Least.ENTRY_MOVED;
import static cn.beian.bench.capacity.Least.entry;
import static cn.beian.bench.capacity.Least.read;
import static cn.beian.bench.capacity.Least.together;

import java.util.Map;
import java.util.function.Function;

/**
 * The least for what is done to service codes: each is below 1 KB, and how many there are of the
 * instance or the account does not matter.
 */
final class CodeLeast {
  private static final Least.Units ISSUE_READS = s -> read(1);
  private static final Least.Units ISSUE_WRITES = s -> together(1, 1, 1, 1) + ENTRY;
  private static final Least.Units BIND_READS = s -> read(1) + read(1);
  private static final Least.Units BIND_WRITES = s -> together(1, 1, 1, 1) + ENTRY;
  private static final Least.Units END_READS = s -> read(1);
  private static final String ISSUE = "r instance; w instance, code, tie, event; i code by owner";
  private static final String BIND =
      "r instance, code; w instance, code, tie, event; i code by owner";
  private static final String UNBIND = "r code; w code, instance, tie, event; i code by owner";
  private static final int FREE_CODES = 5;

  /** By operation. */
  static final Map<String, Function<Sizes, Least>> TABLE =
      Map.ofEntries(
          entry("IssueServiceCodeFunction", ISSUE_READS, ISSUE_WRITES, ISSUE),
          entry(
              "IssueServiceCodeFunction, with 50 codes of the account",
              ISSUE_READS,
              ISSUE_WRITES,
              ISSUE),
          entry("GetServiceCodeFunction", s -> read(1), s -> 0, "r code"),
          entry("BindServiceCodeFunction, one", BIND_READS, BIND_WRITES, BIND),
          entry(
              "BindServiceCodeFunction, one, with 20 codes tied and 51 of the account",
              BIND_READS,
              BIND_WRITES,
              BIND),
          entry("UnbindServiceCodeFunction", END_READS, BIND_WRITES, UNBIND),
          entry(
              "UnbindServiceCodeFunction, with 20 codes tied and 51 of the account",
              END_READS,
              BIND_WRITES,
              UNBIND),
          entry(
              "RefundServiceCodeFunction",
              END_READS,
              s -> BIND_WRITES.of(s) + ENTRY,
              UNBIND + ", due goes"),
          entry("ListQuotaDifferencesFunction", s -> read(1), s -> 0, "r i differences"),
          entry(
              "ReceiveInventoryEventFunction, renewal",
              s -> 0,
              s -> together(1, 1) + ENTRY_MOVED,
              "w instance, event; i due moves"),
          entry(
              "ReceiveBillingEventFunction, one code",
              s -> read(1),
              s -> together(1, 1) + ENTRY + ENTRY,
              "r purchase; w purchase, code; i code by owner, due"),
          entry(
              "SubmitOrderFunction, by instance",
              s -> read(s.order()) + read(s.content()) + read(1),
              s -> 1 + together(s.order(), 1, 1, 1, 1, 1, 1, 1, 1) + ENTRY + ENTRY + ENTRY,
              "r order, content, instance; w audit, order, event, 3 locks, instance, code, tie, event; i order and code by owner, due goes"),
          entry(
              "CheckInstancesFunction, registered",
              s -> read(1) + read(1) + FREE_CODES * read(1),
              s -> 1 + ENTRY_MOVED,
              "r instance, ties, 5 codes; w instance; i due moves"));

  private CodeLeast() {}
}
