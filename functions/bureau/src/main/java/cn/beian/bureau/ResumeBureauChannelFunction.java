package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Channel;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ChannelTable;
import cn.beian.platform.table.ChannelViews;
import cn.beian.platform.table.Wiring;
import java.util.List;

/**
 * {@code POST /bureau-channels/{province}/resumption}: goes on with a channel that stood still,
 * once a person has seen to what stopped it.
 */
public final class ResumeBureauChannelFunction extends HttpFunction {
  private final CurrentIdentities identities;
  private final ChannelTable channels;

  public ResumeBureauChannelFunction() {
    this(new Wiring(Environment.current()));
  }

  private ResumeBureauChannelFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.identities = new CurrentIdentities(wiring.environment());
    this.channels = wiring.channels();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    Outcome<Channel> outcome =
        Province.of(request.pathParameter("province"))
            .filter(identities.provinces()::contains)
            .map(channels::channel)
            .map(channels::resume)
            .orElseGet(() -> Outcome.refused(RefusalCode.CHANNEL_NOT_FOUND));
    return answers(request)
        .of(outcome, channel -> HttpResponse.json(200, ChannelViews.of(channel, List.of())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "POST", "/bureau-channels/priming/resumption");
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
