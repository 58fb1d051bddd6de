package cn.beian.simulator.http;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/**
 * A request, read.
 *
 * @param body empty if it was larger than the server takes
 * @param tooLarge whether it was
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(String method, URI uri, Headers headers, byte[] body, boolean tooLarge) {
  /** The path, still percent-encoded. */
  public String path() {
    return uri.getRawPath();
  }
}
