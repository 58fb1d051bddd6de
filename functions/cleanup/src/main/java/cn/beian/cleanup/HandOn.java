package cn.beian.cleanup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due.Kind;
import cn.beian.platform.table.Due.Waiting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one sweep hands on, in tens. Nothing of a kind is handed on while those who do it are far
 * behind: it would come twice, and the next plan finds it again.
 */
final class HandOn {
  private final Executors executors;
  private final Map<Kind, Boolean> open = new EnumMap<>(Kind.class);

  /** Nothing yet. */
  HandOn(Executors executors) {
    this.executors = executors;
  }

  /** What is due, by its kind. */
  static Map<Kind, List<String>> byKind(List<Waiting> due) {
    return due.stream()
        .collect(groupingBy(Waiting::kind, TreeMap::new, mapping(Waiting::id, toList())));
  }

  /** Hands on what is due of a kind; when this returns, its queue has it or was too full. */
  void give(Kind kind, List<String> ids) {
    if (open.computeIfAbsent(kind, this::takes)) {
      executors.of(kind).sendAll(batches(kind, ids));
    }
  }

  private boolean takes(Kind kind) {
    int waiting = executors.of(kind).backlog();
    if (waiting > executors.mostWaiting()) {
      Log.event("due_left_for_later").with(Field.KIND, kind).with(Field.COUNT, waiting).write();
      return false;
    }
    return true;
  }

  private static List<String> batches(Kind kind, List<String> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + DueBatch.MOST)
        .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + DueBatch.MOST)))
        .map(ten -> new DueBatch(kind, ten).write())
        .toList();
  }
}
