package cn.beian.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * Remembers what DynamoDB Local has read of its tables' descriptions. It keeps them as JSON and
 * reads one anew several times a call, and all of them thrice a second: two fifths of a test run.
 * The text is the key, so a description that has changed is read.
 */
final class TableDescriptions extends DelegatingDeserializer {
  private static final Map<String, Object> KNOWN = new ConcurrentHashMap<>();

  private TableDescriptions(JsonDeserializer<?> reader) {
    super(reader);
  }

  /** Lets every DynamoDB Local of this JVM remember; call it before the first one is made. */
  static void remember() {
    remember(mapper(SQLiteDBAccess.class));
    remember(mapper(SQLiteDBAccessJob.class));
  }

  /**
   * A change of a table's description happens in the one that was read: it is no longer as its
   * text.
   */
  static void forget() {
    KNOWN.clear();
  }

  private static void remember(ObjectMapper mapper) {
    mapper.getFactory().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature());
    mapper.registerModule(
        new SimpleModule("descriptions").setDeserializerModifier(new Remembering()));
  }

  /** Nothing public leads to it. */
  private static ObjectMapper mapper(Class<?> owner) {
    try {
      return (ObjectMapper)
          MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
              .findStaticVarHandle(owner, "MAPPER", DynamoDbObjectMapper.class)
              .get();
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException(otherVersion);
    }
  }

  private static final class Remembering extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
      return bean.getBeanClass() == TableSchemaInfo.class ? new TableDescriptions(reader) : reader;
    }
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new TableDescriptions(reader);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    byte[] source = (byte[]) json.currentLocation().contentReference().getRawContent();
    String text = new String(source, StandardCharsets.ISO_8859_1);
    Object seen = KNOWN.get(text);
    if (seen == null) {
      seen = super.deserialize(json, context);
      KNOWN.put(text, seen);
    }
    return seen;
  }
}
