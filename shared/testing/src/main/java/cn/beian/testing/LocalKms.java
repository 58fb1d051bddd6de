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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/**
 * The key service in this JVM, as far as the functions use it. Its cryptography is real: data keys
 * are wrapped with AES-256-GCM bound to key and encryption context, codes are HMAC-SHA-256. Its
 * safekeeping is not: whoever makes it holds the secrets.
 */
public final class LocalKms implements KmsClient {
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Key> keys;
  private final boolean complete;

  /**
   * A key.
   *
   * @param secret 32 bytes, as {@link #secret} makes them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Key(KeyUsageType usage, byte[] secret) {}

  /** One in which a key exists as soon as it is named, for the use that it is first put to. */
  public LocalKms() {
    this.keys = new ConcurrentHashMap<>();
    this.complete = false;
  }

  /**
   * One with these keys and no others.
   *
   * @param keys by ARN; requests name a key by its ARN or by its id, the ARN's end
   */
  public LocalKms(Map<String, Key> keys) {
    this.keys = Map.copyOf(keys);
    this.complete = true;
  }

  /** A new secret. */
  public static byte[] secret() {
    return bytes(SECRET_BYTES);
  }

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    byte[] plain = secret();
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
   * @throws NotFoundException if there is no such key; the service would find out the key of a
   *     request that names none, this refuses it
   */
  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    byte[] wrapped = request.ciphertextBlob().asByteArray();
    int nonceEnd = Math.min(NONCE_BYTES, wrapped.length);
    byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, nonceEnd, wrapped.length);
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
      mac.init(new SecretKeySpec(secret(request.keyId(), KeyUsageType.GENERATE_VERIFY_MAC), MAC));
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
    // Whoever made it keeps the secrets, or lets them go with it.
  }

  private Cipher cipher(int mode, String keyId, Map<String, String> context, byte[] nonce) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] secret = secret(keyId, KeyUsageType.ENCRYPT_DECRYPT);
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
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

  private byte[] secret(@Nullable String id, KeyUsageType usage) {
    Key key = id == null ? null : find(id, usage);
    if (key == null) {
      throw NotFoundException.builder().message("no key " + id).build();
    }
    if (key.usage() != usage) {
      throw InvalidKeyUsageException.builder().message(id + " is for " + key.usage()).build();
    }
    return key.secret();
  }

  private @Nullable Key find(String id, KeyUsageType usage) {
    if (!complete) {
      return keys.computeIfAbsent(id, name -> new Key(usage, secret()));
    }
    return keys.entrySet().stream()
        .filter(key -> key.getKey().equals(id) || key.getKey().endsWith(":key/" + id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
