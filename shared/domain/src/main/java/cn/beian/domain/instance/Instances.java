package cn.beian.domain.instance;

import java.util.Optional;

/** The instances that are known, to be looked at. */
public interface Instances {

  /** The instance as it is now. */
  Optional<Instance> find(String id);
}
