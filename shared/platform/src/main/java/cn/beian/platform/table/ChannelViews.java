package cn.beian.platform.table;

import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Channel.Halt;
import cn.beian.domain.upload.Upload;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels as JSON, for the provider's staff. */
public final class ChannelViews {
  private ChannelViews() {}

  /**
   * A channel.
   *
   * @param waiting the hand-overs that wait, the first hundred
   */
  public static Map<String, Object> of(Channel channel, List<String> waiting) {
    return new JsonMap()
        .with("province", channel.province().code())
        .with("lastSequence", channel.last())
        .with("inFlight", upload(channel.inFlight()))
        .with("restUntil", channel.restUntil())
        .with("failures", channel.failures())
        .with("halt", halt(channel.halt()))
        .with("waiting", waiting)
        .build();
  }

  private static @Nullable Map<String, Object> upload(@Nullable Upload upload) {
    return upload == null
        ? null
        : new JsonMap()
            .with("submissionId", upload.submissionId())
            .with("sequence", upload.sequence())
            .with("fileName", upload.name())
            .build();
  }

  private static @Nullable Map<String, Object> halt(@Nullable Halt halt) {
    return halt == null
        ? null
        : new JsonMap()
            .with("why", halt.why())
            .with("code", halt.code())
            .with("at", halt.at())
            .build();
  }
}
