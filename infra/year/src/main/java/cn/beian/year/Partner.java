package cn.beian.year;

import java.io.IOException;

/** Somebody whom functions post to. */
interface Partner {
  /** A status and a body. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, byte[] body) {
    static Answer of(int status) {
      return new Answer(status, new byte[0]);
    }
  }

  /**
   * Answers.
   *
   * @param path without its first slash
   * @throws IOException if no answer comes back, whatever was done
   */
  Answer post(String path, byte[] body) throws IOException;
}
