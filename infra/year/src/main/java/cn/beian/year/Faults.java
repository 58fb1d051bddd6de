package cn.beian.year;

import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Lets workers die: at one of the calls that an invocation makes, before it arrives or after it
 * took effect. Half of them die whole, and half lose the connection alone.
 */
final class Faults {
  /** A call beyond these is never the last. */
  private static final int CALLS = 16;

  private final Random random;
  private final double chance;
  private int left = -1;
  private long crashes;

  /**
   * @param chance how likely an invocation is to be meant, from 0 to 1
   */
  Faults(long seed, double chance) {
    this.random = new Random(seed);
    this.chance = chance;
  }

  /** The end of a process. */
  static final class Crash extends Error {
    Crash() {
      super("made up: the process died", null, false, false);
    }
  }

  /** An invocation begins. */
  void begin() {
    left = random.nextDouble() < chance ? random.nextInt(CALLS) : -1;
  }

  /** An invocation has ended: what others call does not break. */
  void end() {
    left = -1;
  }

  /** How often something broke. */
  long crashes() {
    return crashes;
  }

  /** Makes a call, which may be the last. */
  <T> T call(Supplier<T> call) {
    boolean last = left == 0;
    left = Math.max(left - 1, -1);
    if (last && random.nextBoolean()) {
      broken();
    }
    T answer = call.get();
    if (last) {
      broken();
    }
    return answer;
  }

  private void broken() {
    crashes++;
    if (random.nextBoolean()) {
      throw new Crash();
    }
    throw SdkClientException.create("made up: the connection broke");
  }
}
