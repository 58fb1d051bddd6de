package cn.beian.domain.instance;

import cn.beian.domain.event.Event;
import java.util.Optional;

/** Where instances are kept. */
public interface InstanceStore {

  /** The instance as it is now. */
  Optional<Instance> find(String id);

  /**
   * Keeps what the inventory says, unless something newer is known. Codes given out stay counted.
   *
   * @return whether it was newer
   */
  boolean register(Instance instance, Event event);
}
