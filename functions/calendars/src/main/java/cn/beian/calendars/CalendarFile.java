package cn.beian.calendars;

import cn.beian.domain.due.DueDate;
import cn.beian.domain.due.DueDates.Seen;
import cn.beian.domain.rule.Text;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar file (RFC 5545). Days are whole days, which have no zone; moments are in UTC. Nothing
 * in it is personal data.
 */
final class CalendarFile {
  /** Characters in a line: a Chinese one takes three of the 75 bytes that a line may have. */
  private static final int LINE = 24;

  /** How often programs should ask again. */
  private static final Duration REFRESH = Duration.ofHours(1);

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private final Texts texts = new Texts();
  private final CalendarEvents events = new CalendarEvents(texts);
  private final Calendar calendar = new Calendar();

  CalendarFile() {
    Text name = texts.progress("calendar", Map.of());
    calendar.add(new ProdId("-//Beian//Calendar//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name.zh()));
    calendar.add(new XProperty("X-WR-CALDESC", name.en()));
    calendar.add(new XProperty("X-WR-TIMEZONE", ShanghaiDays.ZONE.getId()));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    calendar.add(zone());
  }

  /** A calendar has to hold something, also when nothing is due. */
  private static VTimeZone zone() {
    Standard standard = new Standard();
    standard.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
    standard.add(new TzOffsetFrom(OFFSET));
    standard.add(new TzOffsetTo(OFFSET));
    VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(standard)));
    zone.add(new TzId(ShanghaiDays.ZONE.getId()));
    return zone;
  }

  /** Adds something that is due of an order. */
  void add(Seen seen, DueDate due) {
    calendar.add(events.of(seen, due));
  }

  /** The file's text. */
  String write() {
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(false, LINE).output(calendar, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** Loads what writing needs. */
  static void priming() {
    new CalendarFile().write();
  }
}
