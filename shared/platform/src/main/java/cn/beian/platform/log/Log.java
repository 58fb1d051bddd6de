package cn.beian.platform.log;

import cn.beian.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Writes one JSON line an event to the standard output, which Lambda collects. Only the fields of
 * {@link Field} can be written, so that nothing personal gets in by accident.
 */
public final class Log {

  /** What a line may tell. */
  public enum Field {
    FUNCTION,
    REQUEST_ID,
    STATUS,
    CODE,
    ORDER,
    INSTANCE,
    PROVINCE,
    EVENT,
    KIND,
    MESSAGE,
    ERROR,
    REASON,
    COUNT,
    DAY,
    SHARD
  }

  private final Map<String, Object> line = new LinkedHashMap<>();

  private Log(String what) {
    line.put("event", what);
  }

  /** Begins a line. */
  public static Log event(String what) {
    return new Log(what);
  }

  public Log with(Field field, Object value) {
    line.put(field.name().toLowerCase(Locale.ROOT), value.toString());
    return this;
  }

  /**
   * An error's type, the service's code or the cause's type, and the place it comes from; its
   * message may hold anything and is left out.
   */
  public Log with(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    Throwable cause = error.getCause();
    if (error instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
      with(Field.CODE, String.valueOf(refused.awsErrorDetails().errorCode()));
    } else if (cause != null) {
      with(Field.CODE, cause.getClass().getName());
    }
    return with(Field.ERROR, error.getClass().getName() + place);
  }

  /** Writes the line. */
  public void write() {
    System.out.println(Json.text(line));
  }
}
