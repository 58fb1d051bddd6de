package cn.beian.domain.code;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service code (备案服务码): one code, one service, one subject (FAQ-CODE-03).
 *
 * @param code in UUID shape, not to be guessed
 * @param account the account of the instance, or the buyer; whoever knows the code may use it
 *     (FAQ-CODE-05)
 * @param instanceId the instance it is tied to; null while it is tied to none
 * @param product the instance's product; null while it is tied to none
 * @param issuedAt when it was issued or bought
 * @param expiresOn the last day a paid code can be taken for an order; null for a free one
 * @param order the order that uses it; null while none does
 * @param filingNumber the service it was spent on; null before
 */
public record ServiceCode(
    String code,
    AccountId account,
    CodeKind kind,
    @Nullable String instanceId,
    @Nullable String product,
    ServiceCodeState state,
    Instant issuedAt,
    @Nullable LocalDate expiresOn,
    @Nullable String order,
    @Nullable String filingNumber) {

  /** A new free code, tied to its instance. */
  static ServiceCode free(String code, Instance instance, Instant issuedAt) {
    return new ServiceCode(
        code,
        instance.account(),
        CodeKind.FREE,
        instance.id(),
        instance.product(),
        ServiceCodeState.BOUND,
        issuedAt,
        null,
        null,
        null);
  }

  /** A new free code that an order takes at once. */
  public static ServiceCode inUse(Instance instance, String order, Instant issuedAt) {
    return new ServiceCode(
        IssueServiceCode.newCode(),
        instance.account(),
        CodeKind.FREE,
        instance.id(),
        instance.product(),
        ServiceCodeState.FILING,
        issuedAt,
        null,
        order,
        null);
  }

  /** A new paid code, tied to no instance yet. */
  static ServiceCode paid(String code, AccountId buyer, Instant boughtAt, LocalDate expiresOn) {
    return new ServiceCode(
        code,
        buyer,
        CodeKind.PAID,
        null,
        null,
        ServiceCodeState.UNBOUND,
        boughtAt,
        expiresOn,
        null,
        null);
  }

  /** The code after an action that ends its tie, or begins one. */
  public ServiceCode after(ServiceCodeAction action, @Nullable Instance tie) {
    return new ServiceCode(
        code,
        account,
        kind,
        tie == null ? null : tie.id(),
        tie == null ? null : tie.product(),
        action.to(),
        issuedAt,
        expiresOn,
        order,
        filingNumber);
  }

  /** Where it stands on a day: an unused one is EXPIRED when its term is over, swept or not. */
  public ServiceCodeState stateOn(LocalDate day) {
    return overOn(day) && ServiceCodeAction.EXPIRE.allows(this) ? ServiceCodeState.EXPIRED : state;
  }

  /** Whether its term is over on a day; a free code has none. */
  public boolean overOn(LocalDate day) {
    return expiresOn != null && expiresOn.isBefore(day);
  }
}
