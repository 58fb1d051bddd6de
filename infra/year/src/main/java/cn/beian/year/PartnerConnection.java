package cn.beian.year;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** A connection to a partner in this JVM. */
final class PartnerConnection extends HttpURLConnection {
  private final Partner partner;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Partner.@Nullable Answer answer;

  PartnerConnection(URL url, Partner partner) {
    super(url);
    this.partner = partner;
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public int getResponseCode() throws IOException {
    return answer().status();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new ByteArrayInputStream(answer().body());
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    return answer == null ? null : new ByteArrayInputStream(answer.body());
  }

  private Partner.Answer answer() throws IOException {
    Partner.Answer known = answer;
    Partner.Answer now =
        known == null ? partner.post(url.getPath().substring(1), body.toByteArray()) : known;
    answer = now;
    return now;
  }

  @Override
  public void connect() {
    // There is nothing between the two.
  }

  @Override
  public void disconnect() {
    // Nor to be let go of.
  }

  @Override
  public boolean usingProxy() {
    return false;
  }
}
