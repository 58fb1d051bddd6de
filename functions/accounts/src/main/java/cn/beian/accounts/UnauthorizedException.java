package cn.beian.accounts;

/** The token does not do. The gateway turns this very message into a 401. */
final class UnauthorizedException extends RuntimeException {
  UnauthorizedException() {
    super("Unauthorized", null, false, false);
  }
}
