package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.ServiceKind;
import java.time.Instant;
import java.util.List;

/**
 * A filed service.
 *
 * @param filingNumber such as 粤ICP备2026000001号-1
 * @param domains in ASCII form
 */
public record ServiceRecord(
    String filingNumber,
    String subjectNumber,
    AccountId account,
    ServiceKind kind,
    String name,
    List<String> domains,
    String serviceCode,
    Instant filedAt) {

  public ServiceRecord {
    domains = List.copyOf(domains);
  }
}
