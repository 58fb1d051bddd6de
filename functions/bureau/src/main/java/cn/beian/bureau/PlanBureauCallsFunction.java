package cn.beian.bureau;

import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.table.ChannelTable;
import cn.beian.platform.table.Wiring;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Plans the calls to the administrations: for each with which the provider has an identity, to send
 * what waits and to fetch what there is.
 */
public final class PlanBureauCallsFunction extends Primed implements RequestStreamHandler {
  private final CurrentIdentities identities;
  private final ChannelTable channels;
  private final QueueSender sending;
  private final QueueSender fetching;

  public PlanBureauCallsFunction() {
    this(Environment.current());
  }

  private PlanBureauCallsFunction(Environment environment) {
    super(environment);
    this.channels = new Wiring(environment).channels();
    SqsClient sqs = SqsClients.of(environment);
    this.identities = new CurrentIdentities(environment);
    this.sending = new QueueSender(sqs, environment.variable("BUREAU_QUEUE_URL"));
    this.fetching = new QueueSender(sqs, environment.variable("BUREAU_FETCH_QUEUE_URL"));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write(Json.write(new JsonMap().with("planned", plan()).build()));
  }

  private int plan() {
    List<Province> provinces = identities.provinces().stream().sorted().toList();
    fetching.sendAll(provinces.stream().map(ProvinceMessage::write).toList());
    sending.sendAll(
        provinces.stream()
            .filter(province -> !channels.waiting(province, 1).isEmpty())
            .map(ProvinceMessage::write)
            .toList());
    return provinces.size();
  }

  /** One call more than planned does no harm. */
  @Override
  protected void prime() {
    fetching.sendAll(identities.provinces().stream().limit(1).map(ProvinceMessage::write).toList());
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
