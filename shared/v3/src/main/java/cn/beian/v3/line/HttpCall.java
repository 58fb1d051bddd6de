package cn.beian.v3.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Posts SOAP. A call is made once: neither repeated nor redirected.
 *
 * @param connectMillis how long connecting may take
 * @param readMillis how long nothing may come
 * @param most bytes of a reply
 */
record HttpCall(int connectMillis, int readMillis, int most) {

  /** As in production. */
  static final HttpCall USUAL = new HttpCall(5_000, 30_000, 100 << 20);

  /**
   * The body of the answer.
   *
   * @throws IOException if none came, or another status than 200, or too much; its message has
   *     nothing of what was sent
   */
  byte[] post(URI address, byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      prepare(connection, body.length);
      send(connection, body);
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("status " + status);
      }
      return answer(connection);
    } finally {
      // Instead of "Connection: close", with which some servers close before all was sent.
      connection.disconnect();
    }
  }

  private static void send(HttpURLConnection connection, byte[] body) throws IOException {
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private void prepare(HttpURLConnection connection, int length) throws IOException {
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(connectMillis);
    connection.setReadTimeout(readMillis);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setDoOutput(true);
    // Without a fixed length the JDK itself sends a post again when a connection breaks.
    connection.setFixedLengthStreamingMode(length);
    connection.setRequestProperty("Content-Type", "text/xml; charset=UTF-8");
    connection.setRequestProperty("SOAPAction", "\"\"");
  }

  private byte[] answer(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new IOException("too long");
      }
      return body;
    }
  }
}
