package cn.beian.platform.outside;

import cn.beian.platform.env.Environment;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at webhooks' addresses: no customer may have us call inside our network, or somebody else's
 * in our name. It is done when an address is registered and again before every post, for a name may
 * mean another address by then.
 */
public final class WebhookTargets {
  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,512}");

  private final boolean any;
  private final HostNames names;

  /**
   * @param any whether plain HTTP and addresses that are not public will do too: for tests and for
   *     machines that stand alone
   */
  public WebhookTargets(boolean any, HostNames names) {
    this.any = any;
    this.names = names;
  }

  /** As the variable {@code WEBHOOK_TARGETS} says: {@code PUBLIC}, or {@code ANY}. */
  public static WebhookTargets of(Environment environment) {
    return new WebhookTargets(
        environment.variable("WEBHOOK_TARGETS").equals("ANY"), HostNames.SYSTEM);
  }

  /** Why an address will not do. */
  public enum Fault {
    /** No address of a host at all. */
    NOT_A_URL,
    NOT_HTTPS,
    /** A name or password before the host. */
    USER_INFO,
    /** Neither 443 nor 1024 and above. */
    PORT,
    HOST_UNKNOWN,
    /** At least one address of the host is not on the public internet. */
    NOT_PUBLIC
  }

  /** An address that will not do. */
  public static final class RefusedTargetException extends Exception {
    private final Fault fault;

    RefusedTargetException(Fault fault) {
      super(fault.name(), null, false, false);
      this.fault = fault;
    }

    /** Why. */
    public Fault fault() {
      return fault;
    }
  }

  /**
   * The target behind an address, with one of its host's addresses, all of which are public.
   *
   * @throws RefusedTargetException if it will not do
   */
  public WebhookTarget check(String url) throws RefusedTargetException {
    URI uri = uri(url);
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    require(tls || (any && "http".equalsIgnoreCase(uri.getScheme())), Fault.NOT_HTTPS);
    require(uri.getRawUserInfo() == null, Fault.USER_INFO);
    int usual = tls ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    require(port == usual || (port >= 1024 && port <= 65_535), Fault.PORT);
    return new WebhookTarget(address(uri.getHost()), uri.getHost(), port, path(uri), tls);
  }

  private static URI uri(String url) throws RefusedTargetException {
    try {
      URI uri = URI.create(url);
      boolean whole = uri.getHost() != null && uri.getRawFragment() == null;
      require(whole && VISIBLE.matcher(url).matches(), Fault.NOT_A_URL);
      return uri;
    } catch (IllegalArgumentException broken) {
      throw new RefusedTargetException(Fault.NOT_A_URL);
    }
  }

  private static String path(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** IPv4 first: not every network that functions run in has a way out over IPv6. */
  private InetAddress address(String host) throws RefusedTargetException {
    List<InetAddress> found = resolved(host);
    require(any || found.stream().allMatch(PublicAddresses::contain), Fault.NOT_PUBLIC);
    return found.stream()
        .min(Comparator.comparingInt(each -> each.getAddress().length))
        .orElseThrow(() -> new RefusedTargetException(Fault.HOST_UNKNOWN));
  }

  private List<InetAddress> resolved(String host) throws RefusedTargetException {
    try {
      return names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    } catch (UnknownHostException unknown) {
      throw new RefusedTargetException(Fault.HOST_UNKNOWN);
    }
  }

  private static void require(boolean fits, Fault otherwise) throws RefusedTargetException {
    if (!fits) {
      throw new RefusedTargetException(otherwise);
    }
  }
}
