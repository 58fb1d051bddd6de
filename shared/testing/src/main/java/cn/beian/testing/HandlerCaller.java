package cn.beian.testing;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Who calls, as the authorizer hands him on.
 *
 * @param actions separated by commas
 */
public record HandlerCaller(String account, String user, Role role, String actions) {

  /** A customer's user with every permission; the account is that of the seeds with this number. */
  public static HandlerCaller customer(int number) {
    return new HandlerCaller(
        HandlerSeeds.account(number), "user-" + number, Role.CUSTOMER, everyAction());
  }

  /** A caller of the provider or the administration, or a customer of no account at all. */
  public static HandlerCaller of(Role role) {
    return new HandlerCaller("provider", "someone", role, everyAction());
  }

  /** The same caller without this permission. */
  public HandlerCaller without(Permission permission) {
    String left =
        Arrays.stream(actions.split(",", -1))
            .filter(action -> !action.equals(permission.action()))
            .collect(Collectors.joining(","));
    return new HandlerCaller(account, user, role, left);
  }

  /** Lets the caller make this request. */
  public HttpEvent calls(HttpEvent event) {
    return event.caller(account, user, role.name(), actions);
  }

  private static String everyAction() {
    return Arrays.stream(Permission.values())
        .map(Permission::action)
        .collect(Collectors.joining(","));
  }
}
