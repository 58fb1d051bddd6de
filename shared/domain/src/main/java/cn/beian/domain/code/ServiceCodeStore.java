package cn.beian.domain.code;

import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Outcome;
import java.util.Optional;

/** Where service codes are kept. */
public interface ServiceCodeStore {

  /** The code as it is now. */
  Optional<ServiceCode> find(String code);

  /**
   * Keeps a new code and takes it off the instance's quota, in one transaction.
   *
   * @param read the instance as the conditions were checked against
   * @param quota free codes the instance can give in all
   * @return the code, or BUSY if the instance has changed since it was read: check again
   */
  Outcome<ServiceCode> issue(ServiceCode code, Instance read, int quota, Event event);
}
