package cn.beian.platform.http;

import cn.beian.domain.Sha256;
import cn.beian.domain.account.Caller;
import cn.beian.platform.env.Environment;
import cn.beian.platform.table.Repetition;
import cn.beian.platform.table.Repetition.Kept;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.TableBusyException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a repeated write as the first time. The key is kept in the transaction of the write
 * itself, for 24 hours; a write that was refused keeps nothing and may be tried again under the
 * same key.
 */
public final class Idempotency {
  private final @Nullable Table table;
  private final InstantSource clock;

  private Idempotency(@Nullable Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** For operations that write. */
  public static Idempotency in(Table table, InstantSource clock) {
    return new Idempotency(table, clock);
  }

  /** For operations that change nothing, or that are the same when repeated. */
  public static Idempotency unneeded() {
    return new Idempotency(null, Environment.current().clock());
  }

  void prime() {
    if (table != null) {
      table.prime();
    }
  }

  HttpResponse apply(
      HttpRequest request, Function<HttpRequest, HttpResponse> handler, Problems problems) {
    Optional<String> key = request.header("Idempotency-Key");
    Optional<Caller> caller = request.optionalCaller();
    if (table == null || key.isEmpty() || caller.isEmpty()) {
      return handler.apply(request);
    }
    Repetition repetition = repetition(request, caller.get(), key.get());
    Supplier<Optional<HttpResponse>> first =
        () -> repetition.kept(table).map(kept -> again(kept, request, problems));
    try {
      HttpResponse response = repetition.callWith(() -> handler.apply(request));
      return repetition.written() ? response : first.get().orElse(response);
    } catch (TableBusyException busy) {
      return first.get().orElseThrow(() -> busy);
    }
  }

  private Repetition repetition(HttpRequest request, Caller caller, String key) {
    if (!key.matches("[!-~]{1,64}")) {
      throw new RefusedException(HttpRefusal.IDEMPOTENCY_KEY_MALFORMED);
    }
    String operation = request.method() + " " + request.resource();
    Repetition.Mark mark =
        new Repetition.Mark(caller.account().value(), operation, key, fingerprint(request));
    return new Repetition(mark, clock.instant());
  }

  private static HttpResponse again(Kept kept, HttpRequest request, Problems problems) {
    return kept.same()
        ? new HttpResponse(
            200,
            Map.of("Content-Type", "application/json", "Idempotent-Replayed", "true"),
            new String(kept.body(), StandardCharsets.UTF_8))
        : problems.of(HttpRefusal.IDEMPOTENCY_KEY_REUSED, request.requestId());
  }

  private static String fingerprint(HttpRequest request) {
    String about = request.path() + '\0' + request.header("If-Match").orElse("") + '\0';
    return Sha256.hex(about.getBytes(StandardCharsets.UTF_8), request.body());
  }
}
