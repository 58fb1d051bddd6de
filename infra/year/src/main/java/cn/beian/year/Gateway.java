package cn.beian.year;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The gateway for SMS and e-mail, which delivers an id once, as its contract says. It notes when it
 * took each, and to whom; it refuses some for the moment, and some answers are lost.
 */
final class Gateway implements Partner {
  private static final int LONGEST = 512;

  private final InstantSource clock;
  private final Random random;
  private final double trouble;
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private long troubles;
  private long repeated;

  /**
   * @param trouble how likely each of what may go wrong is, from 0 to 1
   */
  Gateway(InstantSource clock, long seed, double trouble) {
    this.clock = clock;
    this.random = new Random(seed);
    this.trouble = trouble;
  }

  /** A message that was taken for the first time. */
  record Taken(Instant at, String channel, String to) {}

  /** By id, in the order of their taking. */
  Map<String, Taken> taken() {
    return taken;
  }

  /** How often it did not answer as it should. */
  long troubles() {
    return troubles;
  }

  /** How often an id came again. */
  long repeated() {
    return repeated;
  }

  @Override
  public Answer post(String path, byte[] body) throws IOException {
    double chance = random.nextDouble();
    if (chance < trouble) {
      troubles++;
      return Answer.of(503);
    }
    take(Json.readObject(body));
    if (chance < 2 * trouble) {
      troubles++;
      throw new IOException("made up: the answer was lost");
    }
    if (chance < 3 * trouble) {
      troubles++;
      throw new Faults.Crash();
    }
    return Answer.of(200);
  }

  private void take(JsonObject json) {
    Taken now =
        new Taken(
            clock.instant(),
            json.requiredText("channel", LONGEST),
            json.requiredText("to", LONGEST));
    if (taken.putIfAbsent(json.requiredText("messageId", LONGEST), now) != null) {
      repeated++;
    }
  }
}
