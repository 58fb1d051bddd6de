package cn.beian.simulator.register;

import cn.beian.wire.payload.Packed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one administration keeps of the provider that reports to it: counters and files. */
public final class Office {
  private static final int LAST_ACKNOWLEDGED = 1000;

  private long lastSequence;
  private long files;
  private @Nullable Taken taken;
  private final Map<String, byte[]> waiting = new LinkedHashMap<>();
  private final Map<String, byte[]> held = new LinkedHashMap<>();
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final Map<String, Integer> wrongPasswords = new LinkedHashMap<>();
  private final Set<String> randoms = new LinkedHashSet<>();

  /**
   * The last upload that was taken.
   *
   * @param sequence its number
   * @param name of its file
   */
  public record Taken(long sequence, String name, Packed file) {}

  /** The number of the last upload that was taken, 0 before the first. */
  public long lastSequence() {
    return lastSequence;
  }

  /** Counts from another number, as no administration should. */
  public void count(long from) {
    lastSequence = Math.max(0, from);
  }

  /** The last upload that was taken. */
  public Optional<Taken> taken() {
    return Optional.ofNullable(taken);
  }

  /** Takes an upload. */
  public void take(Taken upload) {
    taken = upload;
    lastSequence = Math.max(lastSequence, upload.sequence());
  }

  /** The number of the next file. */
  public long nextFile() {
    return ++files;
  }

  /** Puts a file into the queue. */
  public void queue(String name, byte[] file) {
    waiting.put(name, file);
  }

  /** Keeps a file back. */
  public void hold(String name, byte[] file) {
    held.put(name, file);
  }

  /** Puts what was kept back into the queue. */
  public boolean release() {
    boolean some = !held.isEmpty();
    waiting.putAll(held);
    held.clear();
    return some;
  }

  /** The oldest file that was not acknowledged. */
  public Optional<Map.Entry<String, byte[]>> next() {
    return waiting.entrySet().stream().findFirst();
  }

  /** The names of the files in the queue. */
  public List<String> waiting() {
    return List.copyOf(waiting.keySet());
  }

  /** The names of the files that are kept back. */
  public List<String> held() {
    return List.copyOf(held.keySet());
  }

  /** Takes a file out of the queue; whether it was ever in it. */
  public boolean acknowledge(String name) {
    if (waiting.remove(name) != null) {
      remember(acknowledged, name);
    }
    return acknowledged.contains(name);
  }

  /** Notes a random text; whether it is new. */
  public boolean fresh(String random) {
    return remember(randoms, random);
  }

  private static boolean remember(Set<String> some, String one) {
    boolean fresh = some.add(one);
    if (some.size() > LAST_ACKNOWLEDGED) {
      some.remove(some.iterator().next());
    }
    return fresh;
  }

  /** How often the password of a number was asked for in vain. */
  public int wrongPasswords(String number) {
    return Objects.requireNonNullElse(wrongPasswords.get(number), 0);
  }

  /** Notes an answer to such a question. */
  public void asked(String number, boolean right) {
    if (right) {
      wrongPasswords.remove(number);
    } else {
      wrongPasswords.merge(number, 1, Integer::sum);
    }
  }
}
