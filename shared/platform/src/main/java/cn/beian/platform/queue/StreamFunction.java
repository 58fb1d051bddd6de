package cn.beian.platform.queue;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A function behind the table's stream, for event items. A stream keeps its order: at the first
 * record that fails it stops and reports that record, and Lambda sends it and all after it again.
 */
public abstract class StreamFunction extends Primed implements RequestStreamHandler {

  protected StreamFunction(Environment environment) {
    super(environment);
  }

  /** Passes one event on. Whatever is thrown reports it failed. */
  protected abstract void handle(Event event);

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    out.write(Json.write(Map.of("batchItemFailures", failures(in.readAllBytes()))));
  }

  private List<Map<String, Object>> failures(byte[] input) {
    if (Json.read(input) instanceof Map<?, ?> batch
        && batch.get("Records") instanceof List<?> records) {
      for (Object record : records) {
        String sequence = text(map(map(record, "dynamodb"), "SequenceNumber"));
        if (failed(record, sequence)) {
          return List.of(new JsonMap().with("itemIdentifier", sequence).build());
        }
      }
    }
    return List.of();
  }

  private boolean failed(Object record, String sequence) {
    try {
      handle(event(map(map(record, "dynamodb"), "NewImage")));
      return false;
    } catch (Exception failure) {
      Log.event("record_failed")
          .with(Field.FUNCTION, getClass().getSimpleName())
          .with(Field.MESSAGE, sequence)
          .with(failure)
          .write();
      return true;
    }
  }

  private static Event event(Object image) {
    return new Event(
        attribute(image, "eventId"),
        EventType.valueOf(attribute(image, "type")),
        attribute(image, "subjectId"),
        new AccountId(attribute(image, "account")),
        attribute(image, "actor"),
        Instant.parse(attribute(image, "at")),
        null);
  }

  private static String attribute(Object image, String name) {
    String value = text(map(map(image, name), "S"));
    if (value.isEmpty()) {
      throw MalformedException.at("/" + name, FieldError.Code.FIELD_MISSING);
    }
    return value;
  }

  private static Object map(Object value, String name) {
    return value instanceof Map<?, ?> map && map.get(name) instanceof Object found ? found : "";
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }
}
