package cn.beian.testing;

import java.util.Map;

/**
 * The secret with the provider's identities that one test's handlers read, in a Secrets Manager
 * that all tests of a JVM share. There are no identities in it until a test puts some.
 */
public final class HandlerSecret {
  private static final LocalSecretsServer SERVER = new LocalSecretsServer();

  private final String arn;

  HandlerSecret(int number) {
    arn =
        "arn:aws:secretsmanager:%s:000000000000:secret:identities-%06d"
            .formatted(LambdaEvents.REGION, number);
    put("[]");
  }

  /** Puts the next version. */
  public void put(String text) {
    SERVER.put(arn, text);
  }

  /** Takes the secret away. */
  public void remove() {
    SERVER.remove(arn);
  }

  /** What a handler needs to find it. */
  Map<String, String> variables() {
    return Map.of(
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        SERVER.endpoint().toString(),
        "BUREAU_IDENTITIES_SECRET",
        arn);
  }
}
