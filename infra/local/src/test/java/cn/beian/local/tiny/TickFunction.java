package cn.beian.local.tiny;

import cn.beian.platform.env.DynamoDbClients;
import cn.beian.platform.env.Environment;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts how often it is called. */
public final class TickFunction implements RequestStreamHandler {
  private final Environment environment = Environment.current();
  private final DynamoDbClient client = DynamoDbClients.of(environment);

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    WorkFunction.Tally.add(client, environment.variable("TABLE_NAME"), "TICK");
  }
}
