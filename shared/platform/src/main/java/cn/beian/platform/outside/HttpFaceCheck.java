package cn.beian.platform.outside;

import cn.beian.domain.face.FaceCheck;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.PersonName;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Asks the provider's service behind its app. */
public final class HttpFaceCheck implements FaceCheck {
  private final SignedHttp http;

  public HttpFaceCheck(SignedHttp http) {
    this.http = http;
  }

  @Override
  public boolean matches(String session, PersonName name, CertificateNumber number) {
    return ask(
        "face-checks",
        "matches",
        new JsonMap()
            .with("session", session)
            .with("name", name.value())
            .with("idNumber", number.value()));
  }

  @Override
  public boolean genuine(String capture) {
    return ask("captures", "genuine", new JsonMap().with("capture", capture));
  }

  private boolean ask(String path, String question, JsonMap json) {
    try {
      SignedHttp.Answer answer = http.post(path, json.build());
      if (answer.status() != 200) {
        throw new IOException("face check answered " + answer.status());
      }
      return Json.read(answer.body()) instanceof Map<?, ?> map
          && Boolean.TRUE.equals(map.get(question));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
