package cn.beian.platform.secret;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SecretsManagerClients;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * What a secret of Secrets Manager says. It is read when it is first asked for, and again when it
 * was read more than {@link #LIFE} ago: a function takes up what was rotated without a deployment.
 * If it cannot be read again, what was read before counts on, the log has a line of it ({@code
 * secret_not_refreshed}), and {@link #PAUSE} later it is tried again. Threads may share it.
 */
public final class Secret<T> {
  /** How long a value counts without being looked at again. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** How long nothing is asked after a reading that failed while there is an older value. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  private final Environment environment;
  private final SecretsManagerClient client;
  private final String id;
  private final Function<String, T> reader;
  private @Nullable T value;
  private Instant due = Instant.MIN;

  /**
   * Reads the variable, not the secret.
   *
   * @param variable the name of the variable that has the secret's ARN or name
   * @param reader makes of the secret's text what it means; says no by an {@link
   *     IllegalArgumentException} whose message repeats nothing of the text, for it is logged
   */
  public Secret(Environment environment, String variable, Function<String, T> reader) {
    this(environment, variable, reader, SecretsManagerClients.of(environment));
  }

  Secret(
      Environment environment,
      String variable,
      Function<String, T> reader,
      SecretsManagerClient client) {
    this.environment = environment;
    this.client = client;
    this.id = environment.variable(variable);
    this.reader = reader;
  }

  /**
   * What the secret says: at most {@link #LIFE} old, unless it could not be read since.
   *
   * @throws SdkException if there is no value at all, because the secret is not there, may not be
   *     read, or the service does not answer
   * @throws UnreadableSecretException if there is no value at all, because the content is not as it
   *     should be
   */
  public synchronized T value() {
    // Before the call, so that a value is never older than it is said to be.
    Instant now = environment.clock().instant();
    T old = value;
    if (old == null) {
      return keep(first(), now);
    }
    return now.isBefore(due) ? old : again(old, now);
  }

  /** Lets go of what was read; the next that asks has it read anew. */
  public synchronized void forget() {
    value = null;
  }

  private T first() {
    try {
      return read();
    } catch (RuntimeException failure) {
      log("secret_not_read", failure);
      throw failure;
    }
  }

  private T again(T old, Instant now) {
    try {
      return keep(read(), now);
    } catch (RuntimeException failure) {
      log("secret_not_refreshed", failure);
      due = now.plus(PAUSE);
      return old;
    }
  }

  private T keep(T read, Instant now) {
    value = read;
    due = now.plus(LIFE);
    return read;
  }

  private T read() {
    String text = client.getSecretValue(get -> get.secretId(id)).secretString();
    if (text == null) {
      throw new UnreadableSecretException("is no text");
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new UnreadableSecretException(String.valueOf(wrong.getMessage()));
    } catch (RuntimeException unexpected) {
      // Neither its message nor itself goes on: it may quote the text.
      throw new UnreadableSecretException("cannot be read: " + unexpected.getClass().getName());
    }
  }

  private void log(String what, RuntimeException failure) {
    Log line = Log.event(what).with(failure);
    environment
        .optional("AWS_LAMBDA_FUNCTION_NAME")
        .ifPresent(name -> line.with(Field.FUNCTION, name));
    if (failure instanceof UnreadableSecretException unreadable) {
      line.with(Field.REASON, String.valueOf(unreadable.getMessage()));
    }
    line.write();
  }
}
