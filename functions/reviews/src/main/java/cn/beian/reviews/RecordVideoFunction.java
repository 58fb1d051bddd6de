package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.RecordVideo;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.Video;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code POST /reviews/{orderId}/videos/outcome}: what came of the open video. */
public final class RecordVideoFunction extends ReviewAct {
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{64}");

  private final RecordVideo recordVideo;

  public RecordVideoFunction() {
    this(new Wiring(Environment.current()));
  }

  private RecordVideoFunction(Wiring wiring) {
    super(wiring);
    this.recordVideo = new RecordVideo(wiring.reviewDesk());
  }

  @Override
  Outcome<Review> act(Caller reviewer, HttpRequest request) {
    JsonObject json = request.json();
    Video.Result result = json.requiredChoice("outcome", Video.Result.class);
    String file = json.parsed("fileSha256", RecordVideoFunction::digest);
    json.end();
    return recordVideo.record(reviewer, request.orderId(), result, file);
  }

  private static @Nullable String digest(String text) {
    return DIGEST.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : null;
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER, "POST", "/reviews/{orderId}/videos/outcome", "{\"outcome\":\"PASSED\"}");
  }
}
