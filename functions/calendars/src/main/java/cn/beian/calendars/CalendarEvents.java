package cn.beian.calendars;

import cn.beian.domain.due.DueDate;
import cn.beian.domain.due.DueDate.When;
import cn.beian.domain.due.DueDates.Seen;
import cn.beian.domain.event.Event;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState.Turn;
import cn.beian.domain.rule.Text;
import cn.beian.platform.due.DueDateViews;
import cn.beian.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** What is due, as events of a calendar. */
final class CalendarEvents {
  /** Of a day: at nine in the morning of the day before. */
  private static final Duration BEFORE_A_DAY = Duration.ofHours(-15);

  private static final Duration BEFORE_A_MOMENT = Duration.ofHours(-1);

  /** Those whom a reminder may help. */
  private static final Set<Turn> REMINDED = Set.of(Turn.CUSTOMER, Turn.CONTACTS);

  private final Texts texts;
  private final DueDateViews views = new DueDateViews();

  CalendarEvents(Texts texts) {
    this.texts = texts;
  }

  /** The event; the same thing has the same id whenever it is asked for. */
  VEvent of(Seen seen, DueDate due) {
    VEvent event = new VEvent(false);
    event.add(new Uid(id(seen.order(), due)));
    event.add(new DtStamp(changedAt(seen)));
    event.add(new Sequence(sequence(seen)));
    addTime(event, due.when());
    event.add(new Summary(summary(seen.order(), due)));
    event.add(new Description(description(due)));
    event.add(ImmutableTransp.TRANSPARENT);
    if (REMINDED.contains(due.kind().turn())) {
      event.add(alarm(seen.order(), due));
    }
    return event;
  }

  private static String id(Order order, DueDate due) {
    Integer contact = due.contact();
    return order.id() + "." + due.kind() + (contact == null ? "" : "." + contact) + "@beian";
  }

  private static Instant changedAt(Seen seen) {
    List<Event> history = seen.history();
    return history.isEmpty() ? seen.order().changedAt() : history.getLast().at();
  }

  /** Each change of the order is in its history, and so are a video's appointments. */
  private static int sequence(Seen seen) {
    return seen.history().size();
  }

  private static void addTime(VEvent event, When when) {
    switch (when) {
      case When.Day(var date, boolean provisional) -> {
        event.add(new DtStart<>(date));
        event.add(
            provisional ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
      }
      case When.Moment(var at, var until) -> {
        event.add(new DtStart<>(at));
        event.add(new DtEnd<>(until == null ? at : until));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
      }
    }
  }

  private String summary(Order order, DueDate due) {
    Map<String, String> parts = Map.of("order", order.id().value(), "title", views.title(due).zh());
    return texts.progress("calendar.event", parts).zh();
  }

  private String description(DueDate due) {
    Text text = views.text(due);
    String english = views.title(due).en() + ": " + text.en();
    if (due.when() instanceof When.Day day && day.provisional()) {
      Text note = texts.progress("calendar.provisional", Map.of());
      return text.zh() + note.zh() + "\n" + english + " " + note.en();
    }
    return text.zh() + "\n" + english;
  }

  private VAlarm alarm(Order order, DueDate due) {
    VAlarm alarm = new VAlarm(due.when() instanceof When.Day ? BEFORE_A_DAY : BEFORE_A_MOMENT);
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(summary(order, due)));
    return alarm;
  }
}
