package cn.beian.notifications;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.webhook.DeliverEvents;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;
import java.util.List;

/** Posts what waits in an account's feed to its webhooks, and comes again while something waits. */
public final class DispatchWebhookFunction extends DueFunction {
  private final DeliverEvents deliver;
  private final Turns turns;

  public DispatchWebhookFunction() {
    this(new Wiring(Environment.current()));
  }

  private DispatchWebhookFunction(Wiring wiring) {
    super(wiring, Due.Kind.WEBHOOK);
    DeliverEvents.Way way = new DeliverEvents.Way(Clients.webhooks(wiring), Policies.webhooks());
    this.deliver = new DeliverEvents(wiring.webhooks(), wiring.feed(), way, wiring.journal());
    this.turns = new Turns(wiring);
  }

  /** An event of an account, or accounts that are due: each has a message and a turn of its own. */
  @Override
  protected void handle(String body) {
    if (QueueMessage.is(body)) {
      settle(settle(QueueMessage.read(body).account().value()));
      return;
    }
    List<String> accounts = DueBatch.read(body).ids();
    if (accounts.size() == 1) {
      super.handle(body);
    } else {
      turns.each(accounts);
    }
  }

  @Override
  protected Outcome<?> settle(String id) {
    deliver.deliver(new AccountId(id)).ifPresent(again -> turns.again(id, again));
    return Outcome.done(id);
  }
}
