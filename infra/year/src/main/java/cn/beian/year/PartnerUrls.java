package cn.beian.year;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the form {@code year://NAME/}, behind which a partner stands in this JVM: functions
 * post there as they post anywhere, and nothing goes over a socket.
 */
public final class PartnerUrls extends URLStreamHandlerProvider {
  private static final String PROTOCOL = "year";
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Map<String, Partner> PARTNERS = new ConcurrentHashMap<>();

  /** Made by the JDK, which finds it among the services. */
  public PartnerUrls() {}

  /** The address under which functions find the partner. */
  static String of(Partner partner) {
    String name = "partner-" + NUMBERS.incrementAndGet();
    PARTNERS.put(name, partner);
    return PROTOCOL + "://" + name;
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return PROTOCOL.equals(protocol) ? new Opener() : null;
  }

  private static final class Opener extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      Partner partner = PARTNERS.get(url.getHost());
      if (partner == null) {
        throw new IOException("nobody at " + url.getHost());
      }
      return new PartnerConnection(url, partner);
    }
  }
}
