package cn.beian.bench.sweep;

import cn.beian.bench.report.Markdown;
import cn.beian.bench.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Due orders ended a second by several workers, beside the same transactions made by as many
 * clients that do nothing else.
 */
final class LapsesBench {
  private static final String WORKER = "CleanUpOrdersFunction";
  private static final String TABLE = "Lapses";
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final List<Integer> WORKERS = List.of(1, 2, 4);

  private static final String[] COLUMNS = {
    "round", "workers", "functions: s", "orders/s", "transactions alone: s", "orders/s", "x"
  };

  private final World world;
  private final DueOrders orders;

  private LapsesBench(World world) {
    this.world = world;
    this.orders = new DueOrders(world, Integer.getInteger("bench.orders", 2000));
  }

  /** Opens a world of its own; measures after a round that does not count, and prints. */
  static void run(Path root, PrintStream out) throws IOException, InterruptedException {
    try (World world = new World(root)) {
      LapsesBench bench = new LapsesBench(world);
      Markdown table = new Markdown(COLUMNS);
      for (int round = 0; round <= ROUNDS; round++) {
        for (int workers : WORKERS) {
          bench.row(table, round, workers);
        }
      }
      out.println("%d orders lapse in each.".formatted(bench.orders.count()));
      table.print(out);
    }
  }

  private void row(Markdown table, int round, int workers)
      throws IOException, InterruptedException {
    Transactions made = new Transactions();
    double functions = functions(workers, made);
    double alone = alone(workers, made.again());
    if (round > 0) {
      table.row(
          Integer.toString(round),
          workers,
          functions,
          orders.count() / functions,
          alone,
          orders.count() / alone,
          alone / functions);
    }
  }

  private double functions(int workers, Transactions made)
      throws IOException, InterruptedException {
    laid();
    Queue<byte[]> events = new ConcurrentLinkedQueue<>(orders.events());
    double seconds =
        seconds(
            workers,
            events,
            () -> {
              var handlers = world.handlers(TABLE, Map.of(), made);
              handlers.call(WORKER, DueOrders.NOTHING);
              return event -> world.expectSuccess(WORKER, handlers.call(WORKER, event));
            });
    if (made.again().size() != orders.count()) {
      throw new IllegalStateException("not a transaction for each order");
    }
    return seconds;
  }

  private double alone(int workers, List<TransactWriteItemsRequest> transactions)
      throws InterruptedException {
    laid();
    return seconds(
        workers,
        new ConcurrentLinkedQueue<>(transactions),
        () -> {
          DynamoDbClient client = world.newClient();
          client.listTables();
          return client::transactWriteItems;
        });
  }

  private void laid() {
    world.dropTable(TABLE);
    world.newLargeTable(TABLE);
    orders.lay(world.direct(), TABLE);
  }

  /** How long the workers need for all of it, each with what it has made for itself before. */
  private static <T> double seconds(int workers, Queue<T> work, Supplier<Consumer<T>> maker)
      throws InterruptedException {
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Consumer<T> worker = maker.get();
      all.add(() -> workOff(work, worker));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      long start = System.nanoTime();
      for (Future<Void> each : threads.invokeAll(all)) {
        each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T> @Nullable Void workOff(Queue<T> work, Consumer<T> worker) {
    for (T next = work.poll(); next != null; next = work.poll()) {
      worker.accept(next);
    }
    return null;
  }
}
