package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.testing.HandlerServer.Answer;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/**
 * {@link LocalKms} behind the key service's own protocol, on loopback, for functions that make
 * their client themselves.
 */
public final class LocalKmsServer implements AutoCloseable {
  private final LocalKms kms;
  private final HandlerServer server = new HandlerServer(this::answer);

  /** A server that answers with these keys. */
  public LocalKmsServer(LocalKms kms) {
    this.kms = kms;
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
    Map<String, Object> body = request.json();
    try {
      return switch (String.valueOf(request.headers().get("x-amz-target"))) {
        case "TrentService.GenerateDataKey" -> generate(body);
        case "TrentService.Decrypt" -> decrypt(body);
        case "TrentService.GenerateMac" -> mac(body);
        default -> error("UnsupportedOperationException");
      };
    } catch (KmsException refused) {
      return error(refused.getClass().getSimpleName());
    }
  }

  private Answer generate(Map<String, Object> body) {
    GenerateDataKeyResponse key =
        kms.generateDataKey(to -> to.keyId(keyId(body)).encryptionContext(context(body)));
    return answer(
        new JsonMap()
            .with("KeyId", key.keyId())
            .with("Plaintext", base64(key.plaintext()))
            .with("CiphertextBlob", base64(key.ciphertextBlob())));
  }

  private Answer decrypt(Map<String, Object> body) {
    DecryptResponse key =
        kms.decrypt(to ->
            to.keyId(keyId(body))
                .ciphertextBlob(decoded(body, "CiphertextBlob"))
                .encryptionContext(context(body)));
    return answer(
        new JsonMap().with("KeyId", key.keyId()).with("Plaintext", base64(key.plaintext())));
  }

  private Answer mac(Map<String, Object> body) {
    GenerateMacResponse mac =
        kms.generateMac(to ->
            to.keyId(keyId(body))
                .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                .message(decoded(body, "Message")));
    return answer(new JsonMap().with("KeyId", mac.keyId()).with("Mac", base64(mac.mac())));
  }

  private static Answer answer(JsonMap members) {
    return new Answer(200, Json.text(members.build()));
  }

  private static Answer error(String type) {
    return new Answer(400, Json.text(Map.of("__type", type, "message", "refused by the stand-in")));
  }

  private static @Nullable String keyId(Map<String, Object> body) {
    return body.get("KeyId") instanceof String id ? id : null;
  }

  private static Map<String, String> context(Map<String, Object> body) {
    Map<String, String> context = new HashMap<>();
    HandlerJson.object(body.get("EncryptionContext"))
        .forEach((name, value) -> context.put(name, String.valueOf(value)));
    return context;
  }

  private static SdkBytes decoded(Map<String, Object> body, String name) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(String.valueOf(body.get(name))));
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
