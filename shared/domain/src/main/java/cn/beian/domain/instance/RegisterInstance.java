package cn.beian.domain.instance;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Ids;
import java.time.InstantSource;

/** Takes over what the provider's inventory says of an instance; the newest version wins, whatever the order of arrival. */
public final class RegisterInstance {
  private final InstanceStore instances;
  private final Ids ids;
  private final InstantSource clock;

  public RegisterInstance(InstanceStore instances, Ids ids, InstantSource clock) {
    this.instances = instances;
    this.ids = ids;
    this.clock = clock;
  }

  /** Returns whether the version was newer than what was known; an older or equal one changes nothing. */
  public boolean register(Instance instance, String actor) {
    Event event =
        new Event(
            ids.next(),
            EventType.INSTANCE_REGISTERED,
            instance.id(),
            instance.account(),
            actor,
            clock.instant());
    return instances.register(instance, event);
  }
}
