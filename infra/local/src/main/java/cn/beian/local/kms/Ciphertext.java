package cn.beian.local.kms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the stand-in gives out as a ciphertext: the key's ARN, a nonce, and AES-GCM's output. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Ciphertext(String keyArn, byte[] nonce, byte[] sealed) {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;

  /** The bytes. */
  byte[] encode() {
    byte[] arn = keyArn.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(3 + arn.length + nonce.length + sealed.length)
        .put(VERSION)
        .putShort((short) arn.length)
        .put(arn)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** Reads the bytes; empty if they did not come from {@link #encode}. */
  public static Optional<Ciphertext> parse(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      if (buffer.get() != VERSION) {
        return Optional.empty();
      }
      int length = Math.min(Short.toUnsignedInt(buffer.getShort()), buffer.remaining());
      String arn = new String(take(buffer, length), StandardCharsets.UTF_8);
      byte[] nonce = take(buffer, NONCE_BYTES);
      return Optional.of(new Ciphertext(arn, nonce, take(buffer, buffer.remaining())));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] part = new byte[length];
    buffer.get(part);
    return part;
  }
}
