package cn.beian.platform.outside;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.outside.SignedHttp.Answer;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the administration has on record, asked over the extension channel. */
public final class ExtensionRegister implements FiledRegister {
  private static final int LONGEST = 256;
  private static final int MOST = 200;

  private final SignedHttp http;

  public ExtensionRegister(SignedHttp http) {
    this.http = http;
  }

  @Override
  public Found look(Search search) {
    Answer answer = ask(search);
    if (answer.status() >= 300) {
      throw new BureauUnavailableException("answered " + answer.status());
    }
    try {
      return entry(Json.readObject(answer.body()));
    } catch (MalformedException _) {
      throw new BureauUnavailableException("answered something unreadable");
    }
  }

  private Answer ask(Search search) {
    try {
      return http.post("queries", json(search));
    } catch (IOException failed) {
      throw new BureauUnavailableException("no answer: " + failed.getClass().getSimpleName());
    }
  }

  private static Map<String, Object> json(Search search) {
    return new JsonMap()
        .with("certificateType", search.certificateType())
        .with("certificateNumber", search.number().value())
        .with(
            "services",
            search.services().stream()
                .sorted(Comparator.comparing(Named::kind).thenComparing(Named::name))
                .map(named ->
                    new JsonMap().with("kind", named.kind()).with("name", named.name()).build())
                .toList())
        .build();
  }

  private static Found entry(JsonObject json) {
    FiledSubject subject = json.requiredChoice("subject", FiledSubject.class);
    String number = json.text("subjectNumber", LONGEST);
    Filing content = content(json.object("filing"));
    Map<Named, FiledService> services = new HashMap<>();
    List<JsonObject> listed = json.objects("services", MOST);
    for (JsonObject each : listed) {
      Named named =
          new Named(
              each.requiredChoice("kind", ServiceKind.class), each.requiredText("name", LONGEST));
      services.put(named, each.requiredChoice("state", FiledService.class));
    }
    json.end();
    return new Found(subject, number, content, services);
  }

  private static @Nullable Filing content(@Nullable JsonObject json) {
    return json == null ? null : FilingReader.read(json);
  }
}
