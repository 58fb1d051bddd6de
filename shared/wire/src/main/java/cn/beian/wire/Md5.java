package cn.beian.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** MD5, the one hash that the interface has. */
public final class Md5 {

  /** Its number on the wire ({@code hashAlgorithm}). */
  public static final long ALGORITHM = 0;

  private Md5() {}

  /** The 16 bytes of a hash. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
