package cn.beian.notifications;

import cn.beian.domain.notice.AddressBook;
import cn.beian.domain.notice.DeliverNotice;
import cn.beian.domain.notice.DeliverNotice.Ways;
import cn.beian.domain.notice.DispatchNotification;
import cn.beian.domain.notice.DispatchNotification.Kept;
import cn.beian.domain.notice.DispatchNotification.Nights;
import cn.beian.domain.notice.NoticeCatalogue;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.BackOff;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.DeliveryTable;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.PreferenceTable;
import cn.beian.platform.table.RecordTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.SmsCheckTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Notices;
import java.time.Duration;

/** What telling people needs, from the environment. */
final class NoticeWiring {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final AddressBook people;
  private final NoticeCatalogue catalogue = new Notices();
  private final DeliveryTable deliveries;
  private final MessageTable messages;
  private final PreferenceTable preferences;
  private final Nights nights;
  private final Senders senders;

  NoticeWiring(Wiring wiring) {
    SealedContent content = wiring.content();
    Environment environment = wiring.environment();
    people =
        new AddressBook(
            wiring.ordersToRead(content),
            new RecordTable(wiring.table()),
            new SmsCheckTable(wiring.table(), content),
            wiring.hash());
    deliveries = new DeliveryTable(wiring.table(), environment.number("DUE_SHARDS"));
    messages = new MessageTable(wiring.table(), deliveries);
    preferences = new PreferenceTable(wiring.table());
    nights = new Nights(Policies.quietHours(), wiring.clock());
    senders = new Senders(environment);
  }

  /** How long a message waits that failed. */
  static BackOff backOff(Environment environment) {
    return new BackOff(
        SqsClients.of(environment),
        environment.variable("NOTIFICATION_QUEUE_URL"),
        FIRST_WAIT,
        LONGEST_WAIT);
  }

  DispatchNotification dispatch() {
    return new DispatchNotification(people, catalogue, new Kept(messages, preferences), nights);
  }

  DeliverNotice deliver() {
    return new DeliverNotice(people, catalogue, new Ways(deliveries, preferences, senders), nights);
  }
}
