package cn.beian.notifications;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.queue.StreamFunction;
import cn.beian.platform.table.FeedTable;
import cn.beian.platform.table.Wiring;

/**
 * Passes events from the table's stream to their accounts' feeds and to the queues of those who act
 * on them: the one function that publishes. What was written is passed on at least once, whatever
 * crashes in between.
 */
public final class RelayEventsFunction extends StreamFunction {
  private final Queues queues;
  private final FeedTable feed;

  public RelayEventsFunction() {
    this(Environment.current());
  }

  private RelayEventsFunction(Environment environment) {
    super(environment);
    this.queues = new Queues(environment);
    this.feed = new Wiring(environment).feed();
  }

  /** In the feed before in a queue: whoever posts the feed finds it there. */
  @Override
  protected void handle(Event event) {
    if (Destination.isFed(event.type())) {
      feed.append(event);
    }
    queues.send(event);
  }

  /** An event of an order that does not exist: whoever gets it is done with it. */
  @Override
  protected void prime() {
    queues.send(QueueMessage.read(QueueMessage.priming(EventType.ORDER_SUBMITTED)));
    feed.prime();
  }
}
