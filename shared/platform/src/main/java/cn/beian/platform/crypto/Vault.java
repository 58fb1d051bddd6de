package cn.beian.platform.crypto;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/**
 * Seals personal data: AES-256-GCM under a data key of its own, which KMS wraps. Both are bound to
 * the owner's id, so a sealed text that is copied to another owner cannot be opened there.
 */
public final class Vault {
  private static final byte VERSION = 1;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KmsClient kms;
  private final String keyId;
  private final SecureRandom random = new SecureRandom();

  public Vault(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  /** Seals a text for this owner. */
  public byte[] seal(String owner, byte[] clear) {
    GenerateDataKeyResponse key =
        kms.generateDataKey(request ->
            request.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context(owner)));
    byte[] wrapped = key.ciphertextBlob().asByteArray();
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] sealed = finish(cipher(Cipher.ENCRYPT_MODE, key.plaintext(), iv, owner), clear);
    return ByteBuffer.allocate(1 + Short.BYTES + wrapped.length + IV_BYTES + sealed.length)
        .put(VERSION)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(iv)
        .put(sealed)
        .array();
  }

  /**
   * Opens what was sealed for this owner.
   *
   * @throws IllegalStateException if it was sealed for somebody else or has been changed
   */
  public byte[] open(String owner, byte[] blob) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(blob))) {
      if (in.readByte() != VERSION) {
        throw new IllegalStateException("sealed in an unknown form");
      }
      byte[] wrapped = in.readNBytes(in.readUnsignedShort());
      byte[] iv = in.readNBytes(IV_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, unwrap(owner, wrapped), iv, owner);
      return finish(cipher, in.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private SdkBytes unwrap(String owner, byte[] wrapped) {
    return kms.decrypt(request ->
            request
                .keyId(keyId)
                .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                .encryptionContext(context(owner)))
        .plaintext();
  }

  private static Cipher cipher(int mode, SdkBytes key, byte[] iv, String owner) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      GCMParameterSpec parameters = new GCMParameterSpec(TAG_BITS, iv);
      cipher.init(mode, new SecretKeySpec(key.asByteArray(), "AES"), parameters);
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no AES-GCM", impossible);
    }
  }

  private static byte[] finish(Cipher cipher, byte[] text) {
    try {
      return cipher.doFinal(text);
    } catch (GeneralSecurityException changed) {
      throw new IllegalStateException("sealed for somebody else, or changed", changed);
    }
  }

  private static Map<String, String> context(String owner) {
    return Map.of("owner", owner);
  }
}
