package cn.beian.platform.outside;

import java.net.InetAddress;

/**
 * Where a post goes: an address that was checked, and what is said to whoever answers there.
 *
 * @param address the one that is connected to; its name is not resolved again
 * @param host the name that the certificate has to be for
 * @param path with the query
 * @param tls false only where plain HTTP was allowed
 */
public record WebhookTarget(InetAddress address, String host, int port, String path, boolean tls) {

  /** The host as HTTP names it: with the port unless it is the usual one. */
  String named() {
    return port == (tls ? 443 : 80) ? host : host + ":" + port;
  }
}
