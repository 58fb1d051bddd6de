package cn.beian.domain.code;

import static cn.beian.domain.code.ServiceCodeState.BOUND;
import static cn.beian.domain.code.ServiceCodeState.EXPIRED;
import static cn.beian.domain.code.ServiceCodeState.FILED;
import static cn.beian.domain.code.ServiceCodeState.FILING;
import static cn.beian.domain.code.ServiceCodeState.REFUNDED;
import static cn.beian.domain.code.ServiceCodeState.UNBOUND;

import cn.beian.domain.instance.CodeKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done to a service code: the table of its transitions (PREP-CODE-01..05, AMB-19..22).
 * A free code begins {@link ServiceCodeState#BOUND}, or {@link ServiceCodeState#FILING} if an order
 * has it issued, a paid one {@link ServiceCodeState#UNBOUND}.
 */
public enum ServiceCodeAction {
  /** A paid code is tied to an instance. */
  BIND(Set.of(CodeKind.PAID), BOUND, UNBOUND),
  /** A paid code that was not used leaves its instance (PREP-PAID-11, -12). */
  UNBIND(Set.of(CodeKind.PAID), UNBOUND, BOUND),
  /** A submitted order takes it. */
  TAKE(EnumSet.allOf(CodeKind.class), FILING, BOUND),
  /** The order ended without success. */
  RELEASE(EnumSet.allOf(CodeKind.class), BOUND, FILING),
  /** The order succeeded. */
  SPEND(EnumSet.allOf(CodeKind.class), FILED, FILING),
  /** The provider's billing pays it back. */
  REFUND(Set.of(CodeKind.PAID), REFUNDED, UNBOUND, BOUND),
  /** Its term is over. One that an order holds lives until the order lets it go. */
  EXPIRE(Set.of(CodeKind.PAID), EXPIRED, UNBOUND, BOUND);

  private final Set<CodeKind> kinds;
  private final ServiceCodeState to;
  private final Set<ServiceCodeState> from;

  ServiceCodeAction(Set<CodeKind> kinds, ServiceCodeState to, ServiceCodeState... from) {
    this.kinds = Set.copyOf(kinds);
    this.to = to;
    this.from = Set.of(from);
  }

  /** The state afterwards. */
  public ServiceCodeState to() {
    return to;
  }

  /** The states it is possible in. */
  public Set<ServiceCodeState> from() {
    return from;
  }

  /** Whether it can be done to the code as it is kept. */
  public boolean allows(ServiceCode code) {
    return kinds.contains(code.kind()) && from.contains(code.state());
  }

  /** Whether it can be done to the code on a day, its term included. */
  public boolean allowsOn(ServiceCode code, LocalDate day) {
    return kinds.contains(code.kind()) && from.contains(code.stateOn(day));
  }
}
