package cn.beian.testing;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Turns what the streams client reads into what Lambda's stream event holds. */
final class StreamRecords {
  private StreamRecords() {}

  static DynamodbStreamRecord copy(Record from, String streamArn) {
    DynamodbStreamRecord to = new DynamodbStreamRecord();
    to.setEventSourceARN(streamArn);
    to.setEventID(from.eventID());
    to.setEventName(from.eventNameAsString());
    to.setEventVersion("1.1");
    to.setEventSource("aws:dynamodb");
    to.setAwsRegion(LambdaEvents.REGION);
    to.setDynamodb(change(from.dynamodb()));
    return to;
  }

  @SuppressWarnings("JavaUtilDate") // Lambda's type has nothing else
  private static StreamRecord change(
      software.amazon.awssdk.services.dynamodb.model.StreamRecord from) {
    StreamRecord to = new StreamRecord();
    if (from.approximateCreationDateTime() != null) {
      to.setApproximateCreationDateTime(
          new Date(from.approximateCreationDateTime().toEpochMilli()));
    }
    to.setKeys(from.hasKeys() ? map(from.keys()) : null);
    to.setNewImage(from.hasNewImage() ? map(from.newImage()) : null);
    to.setOldImage(from.hasOldImage() ? map(from.oldImage()) : null);
    to.setSequenceNumber(from.sequenceNumber());
    to.setSizeBytes(from.sizeBytes());
    to.setStreamViewType(viewType(from));
    return to;
  }

  private static StreamViewType viewType(
      software.amazon.awssdk.services.dynamodb.model.StreamRecord from) {
    return from.streamViewType() == null
        ? StreamViewType.NEW_IMAGE
        : StreamViewType.fromValue(from.streamViewTypeAsString());
  }

  private static Map<String, AttributeValue> map(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> from) {
    Map<String, AttributeValue> to = new LinkedHashMap<>();
    from.forEach((name, value) -> to.put(name, value(value)));
    return to;
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue from) {
    AttributeValue to = new AttributeValue();
    switch (from.type()) {
      case S -> to.setS(from.s());
      case N -> to.setN(from.n());
      case B -> to.setB(from.b().asByteBuffer());
      case BOOL -> to.setBOOL(from.bool());
      case NUL -> to.setNULL(true);
      case M, L, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> fill(to, from);
    }
    return to;
  }

  private static void fill(
      AttributeValue to, software.amazon.awssdk.services.dynamodb.model.AttributeValue from) {
    switch (from.type()) {
      case M -> to.setM(map(from.m()));
      case L -> to.setL(from.l().stream().map(StreamRecords::value).toList());
      case SS -> to.setSS(List.copyOf(from.ss()));
      case NS -> to.setNS(List.copyOf(from.ns()));
      case BS -> to.setBS(from.bs().stream().map(SdkBytes::asByteBuffer).toList());
      default -> throw new IllegalArgumentException("no collection: " + from.type());
    }
  }
}
