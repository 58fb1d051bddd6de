package cn.beian.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * The key service in this JVM, as far as the functions use it. Its cryptography is real: data keys
 * are wrapped with AES-256-GCM bound to key id and encryption context, codes are HMAC-SHA-256. A
 * key exists as soon as it is named.
 */
public final class FakeKms implements KmsClient {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";

  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    byte[] plain = bytes(KEY_BYTES);
    byte[] nonce = bytes(NONCE_BYTES);
    byte[] sealed =
        finish(
            cipher(Cipher.ENCRYPT_MODE, request.keyId(), request.encryptionContext(), nonce),
            plain);
    byte[] wrapped = new byte[NONCE_BYTES + sealed.length];
    System.arraycopy(nonce, 0, wrapped, 0, NONCE_BYTES);
    System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
    return GenerateDataKeyResponse.builder()
        .keyId(request.keyId())
        .plaintext(SdkBytes.fromByteArray(plain))
        .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
        .build();
  }

  /**
   * Unwraps a data key.
   *
   * @throws InvalidCiphertextException if key, context or ciphertext is another
   */
  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    byte[] wrapped = request.ciphertextBlob().asByteArray();
    byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
    byte[] plain =
        finish(
            cipher(Cipher.DECRYPT_MODE, request.keyId(), request.encryptionContext(), nonce),
            sealed);
    return DecryptResponse.builder()
        .keyId(request.keyId())
        .plaintext(SdkBytes.fromByteArray(plain))
        .build();
  }

  @Override
  public GenerateMacResponse generateMac(GenerateMacRequest request) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key(request.keyId()), MAC));
      return GenerateMacResponse.builder()
          .keyId(request.keyId())
          .mac(SdkBytes.fromByteArray(mac.doFinal(request.message().asByteArray())))
          .macAlgorithm(request.macAlgorithm())
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    keys.clear();
  }

  private Cipher cipher(int mode, String keyId, Map<String, String> context, byte[] nonce) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key(keyId), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] finish(Cipher cipher, byte[] text) {
    try {
      return cipher.doFinal(text);
    } catch (GeneralSecurityException refused) {
      throw InvalidCiphertextException.builder()
          .message("invalid ciphertext")
          .cause(refused)
          .build();
    }
  }

  private byte[] key(String id) {
    return keys.computeIfAbsent(id, name -> bytes(KEY_BYTES));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
