package cn.beian.bureau;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Applies what came from administrations to orders and records: files that were fetched, and
 * decisions that were told over the extension channel. All may come again, and in any order.
 */
public final class ApplyBureauResultsFunction extends QueueFunction {
  private final Inbox inbox;
  private final Table table;
  private final CurrentIdentities identities;

  public ApplyBureauResultsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ApplyBureauResultsFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    this.identities = new CurrentIdentities(wiring.environment());
    this.inbox = new Inbox(wiring, identities);
  }

  @Override
  protected void handle(String body) {
    Event event = QueueMessage.read(body);
    if (event.type() == EventType.BUREAU_FILE_FETCHED) {
      settle(inbox.file(event.subjectId()));
    } else {
      settle(inbox.decision(event.subjectId()));
    }
  }

  @Override
  protected String primingBody() {
    return QueueMessage.priming(EventType.BUREAU_RESULT_RECEIVED);
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
    identities.prime();
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
