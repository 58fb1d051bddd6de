package cn.beian.domain.instance;

import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;

/**
 * Takes over what the provider's inventory says of an instance; the newest version wins, whatever
 * the order of arrival.
 */
public final class RegisterInstance {
  private final InstanceStore instances;
  private final Journal journal;

  public RegisterInstance(InstanceStore instances, Journal journal) {
    this.instances = instances;
    this.journal = journal;
  }

  /**
   * Returns whether the version was newer than what was known; an older or equal one changes
   * nothing.
   */
  public boolean register(Instance instance, String actor) {
    return instances.register(
        instance,
        journal.entry(EventType.INSTANCE_REGISTERED, instance.id(), instance.account(), actor));
  }
}
