package cn.beian.platform.http;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who calls, as the gateway's event tells it. */
final class Callers {
  private static final int NETWORK_BYTES = 8;

  private Callers() {}

  /** The caller as the authorizer found him; empty where there was none. */
  static Optional<Caller> of(Map<?, ?> event) {
    Map<?, ?> found = inContext(event, "authorizer");
    if (text(found, "account").isEmpty()) {
      return Optional.empty();
    }
    return role(text(found, "role"))
        .map(role ->
            new Caller(
                new AccountId(text(found, "account")),
                text(found, "user"),
                role,
                permissions(text(found, "actions"))));
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Set<Permission> permissions(String actions) {
    Set<Permission> permissions = new TreeSet<>();
    for (String action : actions.split(",", -1)) {
      Permission.of(action.strip()).ifPresent(permissions::add);
    }
    return permissions;
  }

  /** What stands for whoever calls from the event's address; empty if it has none. */
  static String network(Map<?, ?> event) {
    return network(text(inContext(event, "identity"), "sourceIp"));
  }

  /**
   * An IPv4 address itself, of an IPv6 address the first 64 bits, for one caller has all that begin
   * with them. What is no address stands for itself; no name is looked up.
   */
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException none) {
      return address;
    }
  }

  private static Map<?, ?> inContext(Map<?, ?> event, String name) {
    return event.get("requestContext") instanceof Map<?, ?> context
            && context.get(name) instanceof Map<?, ?> found
        ? found
        : Map.of();
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }
}
