package cn.beian.domain.fake;

import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.instance.QuotaDifference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances to be read and registered. What else is done to them is tested on a real table. */
record MemoryInstances(Map<String, Instance> instances, List<Event> events)
    implements InstanceStore {

  @Override
  public Optional<Instance> find(String id) {
    return Optional.ofNullable(instances.get(id));
  }

  @Override
  public boolean register(Instance instance, Event event) {
    Instance there = instances.get(instance.id());
    if (there != null && there.version() >= instance.version()) {
      return false;
    }
    instances.put(instance.id(), instance);
    events.add(event);
    return true;
  }

  @Override
  public void tellEnd(Instance read, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean checked(QuotaDifference found, @Nullable Instant next) {
    throw new UnsupportedOperationException();
  }
}
