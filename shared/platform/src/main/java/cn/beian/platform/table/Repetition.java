package cn.beian.platform.table;

import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.Transaction.Unless;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes a write that carries an Idempotency-Key happen once: the first transaction of the request
 * keeps the key with a fingerprint of the request and the answer, and is refused when the key is
 * kept already. Bound while a request is handled.
 */
public final class Repetition {
  private static final ScopedValue<Repetition> BOUND = ScopedValue.newInstance();
  private static final Duration KEPT = Duration.ofHours(24);

  private final Key key;
  private final String fingerprint;
  private final Instant now;
  private boolean written;

  public Repetition(Mark mark, Instant now) {
    this.key = Key.idempotency(mark.account(), mark.operation(), mark.key());
    this.fingerprint = mark.fingerprint();
    this.now = now;
  }

  /**
   * What marks a request.
   *
   * @param operation keeps the keys of different operations apart
   * @param fingerprint a digest of everything that makes the request what it is
   */
  public record Mark(String account, String operation, String key, String fingerprint) {}

  /** Calls {@code work} with its transactions under this key. */
  public <T> T callWith(Supplier<T> work) {
    return ScopedValue.where(BOUND, this).call(work::get);
  }

  static @Nullable Repetition current() {
    return BOUND.isBound() ? BOUND.get() : null;
  }

  /** Whether this request has written, and its key with it. */
  public boolean written() {
    return written;
  }

  void noteWritten() {
    written = true;
  }

  /** What the first request with this key was answered; empty if there was none. */
  public Optional<Kept> kept(Table table) {
    return table
        .find(key)
        .filter(item -> item.number(Attribute.EXPIRES_AT) >= now.getEpochSecond())
        .map(item ->
            new Kept(
                fingerprint.equals(item.text(Attribute.FINGERPRINT)),
                item.text(Attribute.BODY).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The first request's answer.
   *
   * @param same whether this request is the same as the first
   * @param body JSON
   */
  public record Kept(boolean same, byte[] body) {}

  Item item(Map<String, Object> body) {
    return Item.of(key)
        .with(Attribute.FINGERPRINT, fingerprint)
        .with(Attribute.BODY, Json.text(body))
        .with(Attribute.EXPIRES_AT, now.plus(KEPT).getEpochSecond());
  }

  /**
   * A kept key that is past its day may be used again, even while the table has not removed it yet.
   */
  Unless unlessKept() {
    return new Unless(
        "attribute_not_exists(pk) OR expiresAt < :now",
        Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))),
        there -> Refusal.of(RefusalCode.BUSY));
  }
}
