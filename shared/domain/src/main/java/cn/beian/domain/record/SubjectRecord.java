package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * A filed subject (备案主体) without its personal data, which stays with the order that filed it.
 *
 * @param filingNumber such as 粤ICP备2026000001号
 * @param order the order whose content stands on record, the filing or the last change
 */
public record SubjectRecord(
    String filingNumber, AccountId account, Province province, OrderId order, Instant filedAt) {

  /** How a filed subject stands. */
  public enum State {
    NORMAL,
    /** All of its services were deregistered (空壳主体, FAQ-CON-10): nothing can be filed for it. */
    EMPTY_SHELL
  }

  /**
   * How it stands.
   *
   * @param services all of its own; one without any, as where their access here has ended, is no
   *     shell: another provider may have them
   */
  public State state(List<ServiceRecord> services) {
    return services.isEmpty() || services.stream().anyMatch(ServiceRecord::filed)
        ? State.NORMAL
        : State.EMPTY_SHELL;
  }
}
