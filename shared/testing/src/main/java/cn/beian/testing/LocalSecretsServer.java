package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.testing.HandlerServer.Answer;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets Manager as its readers see it, on loopback: hands out the text of a secret by the ARN or
 * the name it was put under. It keeps nothing safe and knows the present version alone.
 */
public final class LocalSecretsServer implements AutoCloseable {
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final HandlerServer server = new HandlerServer(this::answer);

  /** Puts a secret, or its next version. */
  public LocalSecretsServer put(String id, String text) {
    secrets.put(id, text);
    return this;
  }

  /** Takes a secret away. */
  public void remove(String id) {
    secrets.remove(id);
  }

  /** Where clients find it. */
  public URI endpoint() {
    return URI.create(server.address());
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(HandlerRequest request) {
    if (!"secretsmanager.GetSecretValue".equals(request.headers().get("x-amz-target"))) {
      return refused("InvalidRequestException");
    }
    String id = String.valueOf(request.json().get("SecretId"));
    String text = secrets.get(id);
    return text == null
        ? refused("ResourceNotFoundException")
        : new Answer(200, Json.text(new JsonMap().with("SecretString", text).build()));
  }

  private static Answer refused(String type) {
    return new Answer(400, Json.text(Map.of("__type", type, "message", "refused by the stand-in")));
  }
}
