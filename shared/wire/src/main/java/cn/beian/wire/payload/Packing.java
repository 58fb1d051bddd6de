package cn.beian.wire.payload;

import java.util.Optional;

/**
 * How an administration takes files, where the interface leaves it open.
 *
 * @param key encrypts when there is one
 */
public record Packing(Compression compression, HashText hashText, Optional<CipherKey> key) {

  /** What "Zip" means, the compression 0. */
  public enum Compression {
    /** An archive with one entry, deflated. */
    ZIP,
    /** A gzip stream. */
    GZIP
  }

  /** What of the hash is put into base64. */
  public enum HashText {
    /** Its 16 bytes. */
    RAW,
    /** Its 32 hexadecimal digits, lower case. */
    HEX
  }

  /** The reading that both known clients share: an archive, the raw hash, no encryption. */
  public static final Packing USUAL = new Packing(Compression.ZIP, HashText.RAW, Optional.empty());

  /** The same with a key. */
  public Packing with(CipherKey other) {
    return new Packing(compression, hashText, Optional.of(other));
  }
}
