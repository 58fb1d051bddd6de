package cn.beian.domain.code;

import cn.beian.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service code (备案服务码): one code, one service, one subject (FAQ-CODE-03).
 *
 * @param code in UUID shape, not to be guessed
 * @param account the account of the instance; whoever knows the code may use it (FAQ-CODE-05)
 * @param order the order that uses it; null while it is bound
 * @param filingNumber the service it was spent on; null before
 */
public record ServiceCode(
    String code,
    AccountId account,
    String instanceId,
    ServiceCodeState state,
    Instant issuedAt,
    @Nullable String order,
    @Nullable String filingNumber) {

  /** A new code, tied to its instance. */
  public static ServiceCode bound(
      String code, AccountId account, String instanceId, Instant issuedAt) {
    return new ServiceCode(code, account, instanceId, ServiceCodeState.BOUND, issuedAt, null, null);
  }
}
