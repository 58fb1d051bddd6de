package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ScheduleVideo;
import cn.beian.domain.review.Video;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import cn.beian.platform.table.Wiring;
import java.time.Instant;

/** {@code POST /reviews/{orderId}/videos}: a video is appointed. */
public final class ScheduleVideoFunction extends ReviewAct {
  private final ScheduleVideo scheduleVideo;

  public ScheduleVideoFunction() {
    this(new Wiring(Environment.current()));
  }

  private ScheduleVideoFunction(Wiring wiring) {
    super(wiring);
    this.scheduleVideo = new ScheduleVideo(wiring.reviewDesk());
  }

  @Override
  Outcome<Review> act(Caller reviewer, HttpRequest request) {
    JsonObject json = request.json();
    Video.Kind kind = json.requiredChoice("kind", Video.Kind.class);
    Instant at = json.requiredParsed("at", Parse::instant, Instant.EPOCH);
    json.end();
    return scheduleVideo.schedule(reviewer, request.orderId(), kind, at);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER,
        "POST",
        "/reviews/{orderId}/videos",
        "{\"kind\":\"DINGTALK\",\"at\":\"2026-01-01T00:00:00Z\"}");
  }
}
