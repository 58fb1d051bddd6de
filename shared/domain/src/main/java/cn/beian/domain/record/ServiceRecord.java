package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.FilingNumber;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * A filed service, without its personal data, which stays with the order that filed it.
 *
 * @param filingNumber such as 粤ICP备2026000001号-1
 * @param domains in ASCII form
 * @param content where its content stands
 */
public record ServiceRecord(
    String filingNumber,
    String subjectNumber,
    AccountId account,
    State state,
    ServiceKind kind,
    String name,
    List<String> domains,
    String serviceCode,
    Content content,
    Instant filedAt) {

  public ServiceRecord {
    domains = List.copyOf(domains);
  }

  /** Whether it is filed still. */
  public enum State {
    /** Filed (备案成功, FAQ-STATE-20). */
    NORMAL,
    /** Its filing was ended on request (注销, FAQ-STATE-22). */
    DEREGISTERED
  }

  /**
   * What stands on record: one service of an order's content.
   *
   * @param order the order that filed it, or changed it last
   * @param place the service's place in that order, from 0
   */
  public record Content(OrderId order, int place) {}

  /** Whether it is filed still. */
  public boolean filed() {
    return state == State.NORMAL;
  }

  /** Whether the domain is one of its own. */
  public boolean has(DomainName domain) {
    return domains.contains(domain.ascii());
  }

  /** Whether it has this number, or its subject has. */
  public boolean has(FilingNumber number) {
    return number.sameAs(filingNumber) || number.sameAs(subjectNumber);
  }

  /** The same, filed at another time. */
  public ServiceRecord filedAt(Instant time) {
    return new ServiceRecord(
        filingNumber,
        subjectNumber,
        account,
        state,
        kind,
        name,
        domains,
        serviceCode,
        content,
        time);
  }

  /** The same, its filing ended. */
  public ServiceRecord deregistered() {
    return new ServiceRecord(
        filingNumber,
        subjectNumber,
        account,
        State.DEREGISTERED,
        kind,
        name,
        domains,
        serviceCode,
        content,
        filedAt);
  }
}
