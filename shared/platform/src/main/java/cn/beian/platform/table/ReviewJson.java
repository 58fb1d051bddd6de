package cn.beian.platform.table;

import cn.beian.domain.review.Call;
import cn.beian.domain.review.Video;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Calls and videos of a review as JSON, as they are kept and as reviewers see them. */
final class ReviewJson {
  private static final int NAME = 256;
  private static final int MOST_SERVICES = 100;

  private ReviewJson() {}

  static Map<String, Object> call(Call call) {
    return new JsonMap()
        .with("contact", call.contact())
        .with("service", call.service())
        .with("outcome", call.result())
        .with("at", call.at())
        .with("by", call.by())
        .with("again", call.again())
        .build();
  }

  static Call readCall(String text) {
    JsonObject json = read(text);
    Long service = json.number("service", 0, MOST_SERVICES);
    return new Call(
        json.requiredChoice("contact", Call.Contact.class),
        service == null ? null : Math.toIntExact(service),
        json.requiredChoice("outcome", Call.Result.class),
        at(json),
        json.requiredText("by", NAME),
        json.parsed("again", Parse::instant));
  }

  static Map<String, Object> video(Video video) {
    return new JsonMap()
        .with("kind", video.kind())
        .with("at", video.at())
        .with("by", video.by())
        .with("outcome", video.result())
        .with("outcomeAt", video.resultAt())
        .build();
  }

  static Video readVideo(String text) {
    JsonObject json = read(text);
    return new Video(
        json.requiredChoice("kind", Video.Kind.class),
        at(json),
        json.requiredText("by", NAME),
        json.choice("outcome", Video.Result.class),
        json.parsed("outcomeAt", Parse::instant));
  }

  private static Instant at(JsonObject json) {
    return json.requiredParsed("at", Parse::instant, Instant.EPOCH);
  }

  private static JsonObject read(String text) {
    return Json.readObject(text.getBytes(StandardCharsets.UTF_8));
  }
}
