package cn.beian.wire.payload;

/**
 * A file as it travels.
 *
 * @param content base64 of the compressed, perhaps encrypted bytes ({@code beianInfo})
 * @param hash base64 of the hash of the compressed bytes ({@code beianInfoHash})
 * @param encryption 0 none, 1 AES ({@code encryptAlgorithm})
 * @param hashing 0 MD5 ({@code hashAlgorithm})
 * @param compression 0 Zip ({@code compressionFormat})
 */
public record Packed(String content, String hash, long encryption, long hashing, long compression) {

  /** The compression "Zip". */
  public static final long ZIP = 0;

  /** No encryption. */
  public static final long PLAIN = 0;

  /** AES, mode CBC, padding PKCS5. */
  public static final long AES = 1;

  @Override
  public String toString() {
    return "Packed[" + content.length() + " characters, encryption " + encryption + "]";
  }
}
