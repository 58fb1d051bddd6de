package cn.beian.domain.instance;

import cn.beian.domain.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where instances are kept. */
public interface InstanceStore extends Instances {

  /**
   * Keeps what the inventory says, unless something newer is known, and has the instance looked at
   * at once. Codes given out and bound stay counted.
   *
   * @return whether it was newer
   */
  boolean register(Instance instance, Event event);

  /**
   * Tells of an instance's end: once for each last day it expires after, and once that it is
   * released.
   *
   * @param read the instance as it ended
   */
  void tellEnd(Instance read, Event event);

  /**
   * Keeps what a look at the instance found.
   *
   * @param found the difference, or none, of the instance as it was read
   * @param next when to look again; null for never
   * @return false if the instance has changed since it was read: look again
   */
  boolean checked(QuotaDifference found, @Nullable Instant next);
}
