package cn.beian.platform.queue;

import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalKind;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function behind a queue. Every message is handled for itself: one that fails is reported, to
 * come again and to end in the dead-letter queue, and the others are done with (design §7). A
 * message may come twice and in any order.
 */
public abstract class QueueFunction extends Primed implements RequestStreamHandler {
  private static final Set<RefusalKind> PASSING =
      EnumSet.of(RefusalKind.BUSY, RefusalKind.STALE, RefusalKind.UNAVAILABLE);

  private final @Nullable BackOff backOff;

  /** What fails comes again when the queue's visibility timeout is over. */
  protected QueueFunction(Environment environment) {
    super(environment);
    this.backOff = null;
  }

  /** What fails comes again later with each attempt. */
  protected QueueFunction(Environment environment, BackOff backOff) {
    super(environment);
    this.backOff = backOff;
  }

  /**
   * Handles one message. Whatever is thrown reports it failed.
   *
   * @param body the message's text
   */
  protected abstract void handle(String body);

  /** The text of a message that this function handles without changing anything. */
  protected abstract String primingBody();

  @Override
  protected void prime() {
    failed("priming", primingBody());
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    List<Map<String, Object>> failures = new ArrayList<>();
    if (Json.read(in.readAllBytes()) instanceof Map<?, ?> event
        && event.get("Records") instanceof List<?> records) {
      for (Object record : records) {
        if (record instanceof Map<?, ?> message
            && failed(text(message, "messageId"), text(message, "body"))) {
          failures.add(new JsonMap().with("itemIdentifier", text(message, "messageId")).build());
          later(message);
        }
      }
    }
    out.write(Json.write(Map.of("batchItemFailures", failures)));
  }

  private void later(Map<?, ?> message) {
    if (backOff != null) {
      attempt("back_off_failed", text(message, "messageId"), () -> backOff.later(message));
    }
  }

  private boolean failed(String id, String body) {
    return !attempt("message_failed", id, () -> handle(body));
  }

  /**
   * Does one of several things: the one place where anything that goes wrong is caught, for it must
   * not take the others with it.
   *
   * @param what the log's word for its failure
   * @return whether it went well
   */
  protected final boolean attempt(String what, String id, Runnable work) {
    try {
      work.run();
      return true;
    } catch (Exception failure) {
      Log.event(what)
          .with(Field.FUNCTION, getClass().getSimpleName())
          .with(Field.MESSAGE, id)
          .with(failure)
          .write();
      return false;
    }
  }

  /**
   * What an outcome means for the message: done or refused for good is done with; a refusal that
   * may pass comes again.
   *
   * @throws PassingRefusalException if it may pass
   */
  protected final <T> void settle(Outcome<T> outcome) {
    switch (outcome) {
      case Outcome.Done<T> _ -> {}
      case Outcome.Refused<T>(Refusal refusal) -> settle(refusal);
    }
  }

  private void settle(Refusal refusal) {
    RefusalKind kind = refusal.code().kind();
    Log.event("message_refused")
        .with(Field.FUNCTION, getClass().getSimpleName())
        .with(Field.CODE, refusal.code())
        .write();
    if (PASSING.contains(kind)) {
      throw new PassingRefusalException(refusal.code());
    }
  }

  static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }
}
