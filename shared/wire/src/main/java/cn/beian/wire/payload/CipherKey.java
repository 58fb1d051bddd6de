package cn.beian.wire.payload;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an administration: AES in mode CBC with padding PKCS5. Key and offset (密钥偏移量) are the
 * bytes of the texts issued, not hexadecimal.
 *
 * @param key 16, 24 or 32 ASCII characters
 * @param offset 16 ASCII characters
 */
public record CipherKey(String key, String offset) {

  public CipherKey {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(key + offset);
    boolean lengths = key.length() % 8 == 0 && key.length() >= 16 && key.length() <= 32;
    if (!ascii || !lengths || offset.length() != 16) {
      throw new IllegalArgumentException(
          "a key of 16, 24 or 32 and an offset of 16 ASCII characters");
    }
  }

  byte[] encrypt(byte[] bytes) {
    try {
      return cipher(Cipher.ENCRYPT_MODE).doFinal(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws GeneralSecurityException when it was another key, or bytes are missing
   */
  byte[] decrypt(byte[] bytes) throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE).doFinal(bytes);
  }

  private Cipher cipher(int mode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        mode,
        new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "AES"),
        new IvParameterSpec(offset.getBytes(StandardCharsets.US_ASCII)));
    return cipher;
  }

  @Override
  public String toString() {
    return "CipherKey[***]";
  }
}
