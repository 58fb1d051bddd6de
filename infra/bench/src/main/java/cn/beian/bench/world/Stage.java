package cn.beian.bench.world;

import cn.beian.bench.process.FunctionProcess.Program;
import cn.beian.bench.world.Operation.Expected;
import cn.beian.local.template.FunctionSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An operation with a table of its own in which everything is as the event must find it, over and
 * over again.
 */
public final class Stage {
  private final World world;
  private final Operation operation;
  private final String table;
  private final byte[] event;
  private final Snapshot before;

  private Stage(World world, Operation operation) {
    this.world = world;
    this.operation = operation;
    this.table =
        ("Table-" + operation.function() + "-" + operation.name())
            .replace(' ', '-')
            .replace(",", "");
    world.newTable(table);
    this.event =
        operation.event().apply(new Story(world, table, world.daysAgo(operation.daysAgo())));
    this.before = Snapshot.of(world, table);
    world.backlog().clear();
  }

  /** The main work of every function, the plain one's as the last. */
  public static List<Stage> main(World world) {
    return Operations.main().stream().map(each -> new Stage(world, each)).toList();
  }

  /** The main work of every function of ours, and what some of them do besides. */
  public static List<Stage> all(World world) {
    return Stream.concat(Operations.main().stream(), Operations.more().stream())
        .filter(each -> !each.function().equals(Plain.FUNCTION))
        .map(each -> new Stage(world, each))
        .toList();
  }

  /** The one of this name, the function's id and which of its works it is. */
  public static Stage of(World world, String name) {
    return Stream.concat(Operations.main().stream(), Operations.more().stream())
        .filter(each -> each.fullName().equals(name))
        .map(each -> new Stage(world, each))
        .findFirst()
        .orElseThrow();
  }

  /** The function's logical id. */
  public String function() {
    return operation.function();
  }

  /** The function's id, and which of its works this is where it has several. */
  public String name() {
    return operation.fullName();
  }

  /** What the template says of the function. */
  public FunctionSpec spec() {
    return world.function(function());
  }

  /** What the function's process finds in its environment. */
  public Map<String, String> variables() {
    return world.variables(spec(), table);
  }

  /** What the function is given, JSON. */
  public byte[] event() {
    return event.clone();
  }

  /** The function as a process runs it. */
  public Program program() {
    return new Program(name(), spec().handler(), variables(), event());
  }

  /** The table's items when the event comes. */
  public List<Map<String, AttributeValue>> items() {
    return before.items();
  }

  /** The table's items now. */
  public List<Map<String, AttributeValue>> itemsNow() {
    return Snapshot.of(world, table).items();
  }

  /** The function in this JVM, on the caller's thread, by the system's clock. */
  public Handlers handlers(ExecutionInterceptor... interceptors) {
    return world.handlers(table, Map.of(), interceptors);
  }

  /** Makes everything as it was before the event. */
  public void restore() {
    switch (operation.expected()) {
      case ANSWER -> {}
      case WRITE, COUNTED_REFUSAL -> before.restore();
      case SEND -> world.backlog().clear();
    }
  }

  /**
   * Looks at the answer, and at what must have changed.
   *
   * @throws IllegalStateException if it is not as it must be
   */
  public void verify(byte[] answer) {
    if (operation.expected() != Expected.COUNTED_REFUSAL) {
      Answers.expectSuccess(name(), answer);
    } else if (!Answers.refused(answer)) {
      throw new IllegalStateException(name() + " was not refused");
    }
    boolean done =
        switch (operation.expected()) {
          case ANSWER -> true;
          case WRITE, COUNTED_REFUSAL -> before.changed();
          case SEND -> !world.backlog().isEmpty();
        };
    if (!done) {
      throw new IllegalStateException(name() + " has left no trace");
    }
  }
}
