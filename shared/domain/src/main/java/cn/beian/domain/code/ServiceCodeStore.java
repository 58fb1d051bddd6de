package cn.beian.domain.code;

import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Outcome;
import java.time.LocalDate;
import java.util.List;

/** Where service codes are kept. Orders take, release and spend them: see the order store. */
public interface ServiceCodeStore extends ServiceCodes {

  /**
   * Keeps new free codes and takes them off the instance's quota, all or nothing.
   *
   * @param read the instance as the conditions were checked against
   * @param quota free codes the instance can give in all
   * @return the codes, or BUSY if the instance has changed since it was read: check again
   */
  Outcome<List<ServiceCode>> issue(List<ServiceCode> codes, Instance read, int quota, Event event);

  /**
   * Keeps what a purchase bought, once.
   *
   * @param event the purchase, under its billing id
   * @return whether it was the first time, or PURCHASE_CONTRADICTED if the id is that of another
   *     purchase
   */
  Outcome<Boolean> grant(Purchase purchase, List<ServiceCode> codes, Event event);

  /**
   * Ties unbound codes to an instance and takes them off its quota of paid ones, all or nothing.
   *
   * @param codes as they are read, all UNBOUND
   * @param read the instance as the conditions were checked against
   * @param quota paid codes that can be bound to it at once
   * @return the codes as they are now, or BUSY if one of them or the instance has changed
   */
  Outcome<List<ServiceCode>> bind(List<ServiceCode> codes, Instance read, int quota, Event event);

  /**
   * Does what ends a code's tie to its instance, if it has one, and gives the place back: UNBIND,
   * REFUND or EXPIRE.
   *
   * @param read the code as it was read
   * @return the code as it is now, BUSY if it has changed since, or QUOTA_DIFFERS if the instance
   *     counts no code
   */
  Outcome<ServiceCode> end(ServiceCode read, ServiceCodeAction action, Event event);

  /** Looks at the code again on that day, while an order holds it. */
  void lookAgain(ServiceCode code, LocalDate day);

  /** Gives an instance's code to the instance's new account, unless the code has changed. */
  void handOver(ServiceCode read, Instance instance);
}
