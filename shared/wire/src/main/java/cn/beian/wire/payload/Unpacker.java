package cn.beian.wire.payload;

import cn.beian.wire.Md5;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Unpacks files, in the order that the interface prescribes: base64, decryption, hash, and only
 * then decompression. Nothing is written to a disk and no name from an archive is used.
 */
public final class Unpacker {

  /** In base64 no packed file of {@link Packer#LARGEST} is longer. */
  private static final int LONGEST = Packer.LARGEST / 3 * 4 + (1 << 20);

  private Unpacker() {}

  /**
   * Unpacks a file.
   *
   * @param packing its key is used when the file says that it is encrypted
   * @return the file's bytes; as problems {@code ENCRYPTION_UNKNOWN} (the call code 9), {@code
   *     HASH_UNKNOWN} (10), {@code COMPRESSION_UNKNOWN} (11), {@code TOO_LARGE} (18), {@code
   *     NOT_BASE64} (6 or 7), {@code NOT_DECRYPTED} (6), {@code HASH_DIFFERS} (7), {@code
   *     NOT_AN_ARCHIVE} (8), {@code NOT_ONE_FILE} (17)
   */
  public static Reading<byte[]> unpack(Packed packed, Packing packing) {
    return algorithms(packed)
        .then(known -> bytes(known.content()))
        .then(bytes -> decrypted(bytes, packed, packing))
        .then(bytes -> hashed(bytes, packed, packing))
        .then(bytes -> Unzip.unzip(bytes, packing.compression()));
  }

  private static Reading<Packed> algorithms(Packed packed) {
    if (packed.encryption() != Packed.PLAIN && packed.encryption() != Packed.AES) {
      return new Unreadable<>(Kind.ENCRYPTION_UNKNOWN, "encryptAlgorithm");
    }
    if (packed.hashing() != Md5.ALGORITHM) {
      return new Unreadable<>(Kind.HASH_UNKNOWN, "hashAlgorithm");
    }
    if (packed.compression() != Packed.ZIP) {
      return new Unreadable<>(Kind.COMPRESSION_UNKNOWN, "compressionFormat");
    }
    return new Read<>(packed);
  }

  private static Reading<byte[]> bytes(String content) {
    if (content.length() > LONGEST) {
      return new Unreadable<>(Kind.TOO_LARGE, "beianInfo");
    }
    try {
      return new Read<>(Base64.getDecoder().decode(unbroken(content)));
    } catch (IllegalArgumentException other) {
      return new Unreadable<>(Kind.NOT_BASE64, "beianInfo");
    }
  }

  /** Base64 may be broken into lines. */
  private static byte[] unbroken(String base64) {
    boolean broken = base64.chars().anyMatch(Character::isWhitespace);
    String whole = broken ? base64.replaceAll("\\s+", "") : base64;
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static Reading<byte[]> decrypted(byte[] bytes, Packed packed, Packing packing) {
    if (packed.encryption() == Packed.PLAIN) {
      return new Read<>(bytes);
    }
    if (packing.key().isEmpty()) {
      return new Unreadable<>(Kind.NOT_DECRYPTED, "beianInfo");
    }
    try {
      return new Read<>(packing.key().get().decrypt(bytes));
    } catch (GeneralSecurityException another) {
      return new Unreadable<>(Kind.NOT_DECRYPTED, "beianInfo");
    }
  }

  private static Reading<byte[]> hashed(byte[] bytes, Packed packed, Packing packing) {
    byte[] own = Packer.hash(bytes, packing.hashText()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(own, unbroken(packed.hash()))
        ? new Read<>(bytes)
        : new Unreadable<>(Kind.HASH_DIFFERS, "beianInfoHash");
  }
}
