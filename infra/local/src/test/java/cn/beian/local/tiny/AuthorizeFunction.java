package cn.beian.local.tiny;

import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Knows two tokens. */
public final class AuthorizeFunction implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String token = Json.read(input.readAllBytes()).path("authorizationToken").asText();
    boolean good = token.equals("Bearer good");
    if (!good && !token.equals("Bearer denied")) {
      throw new IllegalArgumentException("Unauthorized");
    }
    ObjectNode answer = Json.object().put("principalId", "u-1");
    ObjectNode statement = answer.putObject("policyDocument").putArray("Statement").addObject();
    statement.put("Effect", good ? "Allow" : "Deny").put("Action", "execute-api:Invoke");
    statement.put("Resource", "arn:aws:execute-api:local:000000000000:local/v1/*/*");
    answer.putObject("context").put("account", "a-1");
    output.write(Json.bytes(answer));
  }
}
