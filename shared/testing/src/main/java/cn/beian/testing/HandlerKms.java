package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.testing.HandlerServer.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The part of the key service that handlers use, on loopback: data keys wrapped by AES-GCM under their encryption context, and
 * HMAC-SHA-256. The cryptography is real, the one key lives as long as the JVM.
 */
final class HandlerKms implements AutoCloseable {
  private static final int NONCE_BYTES = 12;
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = bytes(KEY_BYTES);
  private final HandlerServer server = new HandlerServer(this::answer);

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer answer(HandlerRequest request) {
    Map<String, Object> body = request.json();
    String target = String.valueOf(request.headers().get("x-amz-target"));
    try {
      return switch (target) {
        case "TrentService.GenerateDataKey" -> generate(body);
        case "TrentService.Decrypt" -> decrypt(body);
        case "TrentService.GenerateMac" -> mac(body);
        default -> error("UnsupportedOperationException");
      };
    } catch (GeneralSecurityException wrong) {
      return error("InvalidCiphertextException");
    }
  }

  private Answer generate(Map<String, Object> body) throws GeneralSecurityException {
    byte[] key = bytes(KEY_BYTES);
    byte[] nonce = bytes(NONCE_BYTES);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, body).doFinal(key);
    byte[] blob =
        ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return answer(body, Map.of("Plaintext", base64(key), "CiphertextBlob", base64(blob)));
  }

  private Answer decrypt(Map<String, Object> body) throws GeneralSecurityException {
    ByteBuffer blob = ByteBuffer.wrap(decoded(body, "CiphertextBlob"));
    byte[] nonce = new byte[NONCE_BYTES];
    blob.get(nonce);
    byte[] sealed = new byte[blob.remaining()];
    blob.get(sealed);
    byte[] key = cipher(Cipher.DECRYPT_MODE, nonce, body).doFinal(sealed);
    return answer(body, Map.of("Plaintext", base64(key)));
  }

  private Answer mac(Map<String, Object> body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return answer(
        body,
        Map.of("Mac", base64(mac.doFinal(decoded(body, "Message"))), "MacAlgorithm", "HMAC_SHA_256"));
  }

  private Cipher cipher(int mode, byte[] nonce, Map<String, Object> body)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
    String context = new TreeMap<>(HandlerJson.object(body.get("EncryptionContext"))).toString();
    cipher.updateAAD((body.get("KeyId") + context).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Answer answer(Map<String, Object> body, Map<String, String> members) {
    JsonMap answer = new JsonMap().with("KeyId", body.get("KeyId"));
    members.forEach(answer::with);
    return new Answer(200, Json.text(answer.build()));
  }

  private static Answer error(String type) {
    return new Answer(400, Json.text(Map.of("__type", type, "message", "refused by the stand-in")));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] decoded(Map<String, Object> body, String name) {
    return Base64.getDecoder().decode(String.valueOf(body.get(name)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
