package cn.beian.bureau;

import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.FetchFiles;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.PassingRefusalException;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Fetches what waits at an administration. What was fetched is kept and written down before it is
 * acknowledged there; the event of it brings it to {@link ApplyBureauResultsFunction}.
 */
public final class FetchBureauFilesFunction extends QueueFunction {
  private final FetchFiles fetch;
  private final Table table;
  private final CurrentIdentities identities;

  public FetchBureauFilesFunction() {
    this(new Wiring(Environment.current()));
  }

  private FetchBureauFilesFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    this.identities = new CurrentIdentities(wiring.environment());
    this.fetch = new Administrations(wiring, identities).fetcher();
  }

  @Override
  protected void handle(String body) {
    if (fetch.fetch(ProvinceMessage.read(body))) {
      throw new PassingRefusalException(RefusalCode.BUSY);
    }
  }

  /** A province without an identity, in most places: nothing is asked for. */
  @Override
  protected String primingBody() {
    return ProvinceMessage.write(Province.XZ);
  }

  @Override
  protected void prime() {
    table.prime();
    identities.prime();
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
