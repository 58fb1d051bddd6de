package cn.beian.local.tiny;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the key of each new item to the queue. */
public final class RelayFunction implements RequestStreamHandler {
  private final Environment environment = Environment.current();
  private final SqsClient client = SqsClients.of(environment);

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    for (JsonNode item : Json.read(input.readAllBytes()).path("Records")) {
      client.sendMessage(send ->
          send.queueUrl(environment.variable("QUEUE_URL"))
              .messageBody(item.at("/dynamodb/Keys/pk/S").asText()));
    }
    output.write(Json.bytes(Json.object().set("batchItemFailures", Json.array())));
  }
}
