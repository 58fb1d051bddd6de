package cn.beian.local.kms;

import cn.beian.local.http.Answer;
import cn.beian.local.http.LoopbackServer;
import cn.beian.local.http.Request;
import cn.beian.local.json.Json;
import cn.beian.local.template.KeySpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the part of the key service's protocol that the functions use: GenerateDataKey, Decrypt,
 * GenerateMac, VerifyMac. Its cryptography is real (AES-256-GCM bound to the encryption context,
 * HMAC-SHA-256), its safekeeping is not: a file.
 */
public final class KmsServer implements AutoCloseable {
  private static final String ENCRYPTS = "ENCRYPT_DECRYPT";
  private static final String MACS = "GENERATE_VERIFY_MAC";

  private final KmsKeys keys;
  private final LoopbackServer server;

  /**
   * A server that answers.
   *
   * @param file where the keys are kept; null for memory only
   * @throws IOException if no port is free
   */
  public KmsServer(List<KeySpec> keys, @Nullable Path file) throws IOException {
    this.keys = new KmsKeys(keys, file);
    this.server = new LoopbackServer(0, this::answer).start();
  }

  /** Where clients find it. */
  public URI endpoint() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(Request request) {
    String target = String.valueOf(request.headers().getFirst("X-Amz-Target"));
    JsonNode body = Json.readObject(request.body());
    return switch (target) {
      case "TrentService.GenerateDataKey" -> withKey(body, ENCRYPTS, this::generateDataKey);
      case "TrentService.Decrypt" -> decrypt(body);
      case "TrentService.GenerateMac" -> withKey(body, MACS, this::generateMac);
      case "TrentService.VerifyMac" -> withKey(body, MACS, this::verifyMac);
      default -> error("UnsupportedOperationException", "the local key service has no " + target);
    };
  }

  private interface KeyUse {
    Answer with(String arn, JsonNode body);
  }

  private Answer withKey(JsonNode body, String usage, KeyUse use) {
    String id = body.path("KeyId").asText();
    Optional<String> arn = keys.find(id, usage);
    return arn.isPresent()
        ? use.with(arn.get(), body)
        : error("NotFoundException", "no key " + id + " for " + usage);
  }

  private Answer generateDataKey(String arn, JsonNode body) {
    byte[] plain = keys.fresh();
    byte[] sealed = keys.seal(arn, plain, context(body)).encode();
    return Answer.json(
        200,
        Json.object()
            .put("KeyId", arn)
            .put("Plaintext", base64(plain))
            .put("CiphertextBlob", base64(sealed)));
  }

  private Answer decrypt(JsonNode body) {
    Optional<Ciphertext> ciphertext = Ciphertext.parse(bytes(body, "CiphertextBlob"));
    String wanted = body.path("KeyId").asText("");
    Optional<byte[]> plain = ciphertext.flatMap(each -> keys.open(each, context(body)));
    if (ciphertext.isEmpty() || plain.isEmpty()) {
      return error("InvalidCiphertextException", "the ciphertext, its key or its context is wrong");
    }
    String arn = ciphertext.get().keyArn();
    if (!wanted.isEmpty() && !keys.find(wanted, ENCRYPTS).equals(Optional.of(arn))) {
      return error("IncorrectKeyException", "the ciphertext was made under another key");
    }
    ObjectNode answer = Json.object().put("KeyId", arn).put("Plaintext", base64(plain.get()));
    return Answer.json(200, answer.put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT"));
  }

  private Answer generateMac(String arn, JsonNode body) {
    byte[] mac = keys.mac(arn, bytes(body, "Message"));
    return Answer.json(
        200,
        Json.object()
            .put("KeyId", arn)
            .put("Mac", base64(mac))
            .put("MacAlgorithm", "HMAC_SHA_256"));
  }

  private Answer verifyMac(String arn, JsonNode body) {
    byte[] mac = keys.mac(arn, bytes(body, "Message"));
    return MessageDigest.isEqual(mac, bytes(body, "Mac"))
        ? Answer.json(
            200,
            Json.object()
                .put("KeyId", arn)
                .put("MacValid", true)
                .put("MacAlgorithm", "HMAC_SHA_256"))
        : error("KMSInvalidMacException", "the MAC does not fit");
  }

  private static Map<String, String> context(JsonNode body) {
    Map<String, String> context = new HashMap<>();
    body.path("EncryptionContext")
        .properties()
        .forEach(each -> context.put(each.getKey(), each.getValue().asText()));
    return context;
  }

  private static byte[] bytes(JsonNode body, String field) {
    return Base64.getDecoder().decode(body.path(field).asText());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Answer error(String type, String message) {
    return Answer.json(400, Json.object().put("__type", type).put("message", message));
  }
}
