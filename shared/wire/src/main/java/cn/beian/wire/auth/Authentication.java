package cn.beian.wire.auth;

/**
 * What every call carries.
 *
 * @param providerId the provider's id with the administration ({@code ispId}), at least 1
 * @param userName {@code userName}
 * @param random 20 random letters and digits ({@code randVal})
 * @param passwordHash base64 of the hash of password and random text ({@code pwdHash})
 * @param hashAlgorithm 0: MD5, the only one there is ({@code hashAlgorithm})
 */
public record Authentication(
    long providerId, String userName, String random, String passwordHash, long hashAlgorithm) {

  /** How long the random text is; a shorter one is refused with the call code 16. */
  public static final int RANDOM_LENGTH = 20;

  @Override
  public String toString() {
    return "Authentication[providerId=" + providerId + "]";
  }
}
