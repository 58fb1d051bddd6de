package cn.beian.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Events as Lambda sends them: AWS's own event types written by Lambda's own serializer, so that a
 * handler that reads them reads the real thing.
 */
public final class LambdaEvents {
  /** The made-up region of events built here. */
  public static final String REGION = "local";

  // Making one takes far longer than using it.
  private static final Map<Class<?>, PojoSerializer<?>> SERIALIZERS = new ConcurrentHashMap<>();

  private LambdaEvents() {}

  /** One HTTP request through a REST API. */
  public static HttpEvent http(String method, String path) {
    return new HttpEvent(method, path);
  }

  /** The question to a TOKEN authorizer; the token is the whole header. */
  public static byte[] token(String methodArn, String authorizationToken) {
    return json(
        APIGatewayCustomAuthorizerEvent.builder()
            .withType("TOKEN")
            .withMethodArn(methodArn)
            .withAuthorizationToken(authorizationToken)
            .build());
  }

  /**
   * A batch of messages with these bodies, received for the first time; message ids are m-0, m-1
   * and so on.
   */
  public static byte[] sqs(String queueArn, List<String> bodies) {
    List<SQSMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      messages.add(sqsMessage(queueArn, "m-" + messages.size(), body, 1));
    }
    return sqs(messages);
  }

  /** A batch of messages. */
  public static byte[] sqs(List<SQSMessage> messages) {
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return json(event);
  }

  /** One message with the attributes that a consumer may look at. */
  public static SQSMessage sqsMessage(String queueArn, String id, String body, int receiveCount) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle("handle-" + id);
    message.setBody(body);
    message.setEventSource("aws:sqs");
    message.setEventSourceArn(queueArn);
    message.setAwsRegion(REGION);
    message.setAttributes(
        new HashMap<>(Map.of("ApproximateReceiveCount", Integer.toString(receiveCount))));
    message.setMessageAttributes(new HashMap<>());
    return message;
  }

  /** A batch of a table's stream. */
  public static byte[] stream(String streamArn, List<Record> records) {
    List<DynamodbStreamRecord> copies = new ArrayList<>();
    for (Record each : records) {
      copies.add(StreamRecords.copy(each, streamArn));
    }
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(copies);
    return json(event);
  }

  /** What a scheduled rule sends. */
  public static byte[] scheduled(String ruleArn, String id, Instant at) {
    return json(
        new ScheduledEvent()
            .withVersion("0")
            .withId(id)
            .withSource("aws.events")
            .withDetailType("Scheduled Event")
            .withAccount("000000000000")
            .withRegion(REGION)
            .withTime(new DateTime(at.toEpochMilli(), DateTimeZone.UTC))
            .withResources(List.of(ruleArn))
            .withDetail(Map.of()));
  }

  /** The bytes that Lambda would send for the event. */
  public static byte[] json(Object event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serializer(event.getClass()).toJson(event, out);
    return out.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Class<?> type) {
    return (PojoSerializer<Object>) SERIALIZERS.computeIfAbsent(type, LambdaEvents::newSerializer);
  }

  private static PojoSerializer<?> newSerializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, LambdaEvents.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
