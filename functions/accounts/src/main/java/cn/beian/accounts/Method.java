package cn.beian.accounts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The method of the API that is called.
 *
 * @param arn such as {@code arn:aws:execute-api:<region>:<account>:<api>/<stage>/GET/orders/01J}
 * @param path as handlers see it, beginning with a slash
 */
record Method(String arn, String name, String path) {
  private static final int PARTS = 4;

  /**
   * Reads a method's ARN, in which the path stands as it was sent.
   *
   * @throws UnauthorizedException if it is no method's
   */
  static Method of(String arn) {
    String[] parts = arn.split("/", PARTS);
    if (parts.length < PARTS) {
      throw new UnauthorizedException();
    }
    return new Method(arn, parts[2], "/" + decoded(parts[3]));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new UnauthorizedException();
    }
  }
}
