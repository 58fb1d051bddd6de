package cn.beian.wire.download;

import cn.beian.wire.record.Shapes;
import cn.beian.wire.xml.Fields;
import cn.beian.wire.xml.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** How the events of a file stand in elements ({@code ICP}). */
final class EventShapes {

  private EventShapes() {}

  static List<Event> events(Fields<List<Event>> f) {
    List<Event> events = new ArrayList<>();
    events.addAll(f.groups("BASJ", "Baxx", EventShapes::published, all(PublishedFiling.class)));
    events.addAll(f.groups("ZXSJ", "Zxxx", EventShapes::deregistered, all(Deregistered.class)));
    events.addAll(within(f, "HMDLB", BlacklistShapes::blacklist, BlacklistShapes::has));
    events.addAll(
        f.groups("FFJRHMD", "Ffjrxx", EventShapes::unlawfulAccess, all(UnlawfulAccess.class)));
    events.addAll(
        f.groups("WBAWZLB", "Wbawz_xx", EventShapes::unfiledSite, all(UnfiledSite.class)));
    events.addAll(within(f, "BAJG", ResultShapes::results, ResultShapes::has));
    events.addAll(f.groups("HSRW", "Baxx", EventShapes::checkTask, all(CheckTask.class)));
    events.addAll(within(f, "HCJG", FindingShapes::findings, Finding.class::isInstance));
    events.addAll(f.groups("XGTZ", "Tzxx", EventShapes::notice, all(Notice.class)));
    return events;
  }

  /** The events of a kind. */
  static <E extends Event> Function<List<Event>, List<E>> all(Class<E> kind) {
    return events -> events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Some of the events in an element of their own, which is not there without them. */
  private static List<Event> within(
      Fields<List<Event>> f, String name, Shape<List<Event>> shape, Predicate<Event> has) {
    List<Event> some =
        f.groupOrNull(name, shape, events -> events.stream().anyMatch(has) ? events : null);
    return some == null ? List.of() : some;
  }

  private static PublishedFiling published(Fields<PublishedFiling> f) {
    return new PublishedFiling(f.part(Shapes::filing, PublishedFiling::filing));
  }

  private static CheckTask checkTask(Fields<CheckTask> f) {
    return new CheckTask(f.part(Shapes::filing, CheckTask::filing));
  }

  private static Deregistered deregistered(Fields<Deregistered> f) {
    return new Deregistered(
        f.number("Zxlb", Deregistered::kind),
        f.number("Jlid", Deregistered::id),
        f.textOrNull("Bz", Deregistered::remark));
  }

  private static UnlawfulAccess unlawfulAccess(Fields<UnlawfulAccess> f) {
    return new UnlawfulAccess(
        f.number("Id", UnlawfulAccess::id),
        f.text("Ym", UnlawfulAccess::domain),
        f.numberOrNull("Ip", UnlawfulAccess::address),
        f.numberOrNull("Zjjrz", UnlawfulAccess::provider),
        f.numberOrNull("Szs", UnlawfulAccess::province),
        f.stamp("Dqjcsj", UnlawfulAccess::checked),
        f.textOrNull("Bz", UnlawfulAccess::remark));
  }

  private static UnfiledSite unfiledSite(Fields<UnfiledSite> f) {
    return new UnfiledSite(
        f.number("Id", UnfiledSite::id),
        f.text("Wzym_mc", UnfiledSite::domain),
        f.numbers("Yylb", "Yylb_id", UnfiledSite::languages),
        f.number("Ip", UnfiledSite::address),
        f.stamp("Dqjcsj", UnfiledSite::checked),
        f.numberOrNull("Jccs", UnfiledSite::timesFound),
        f.numberOrNull("Sssh", UnfiledSite::province),
        f.stamp("Scjcsj", UnfiledSite::firstFound),
        f.numberOrNull("Jrs", UnfiledSite::provider),
        f.numberOrNull("Yys", UnfiledSite::carrier),
        f.textOrNull("Bz", UnfiledSite::remark));
  }

  private static Notice notice(Fields<Notice> f) {
    return new Notice(
        f.flag("Tzlb", 1, Notice::ofSite),
        f.textOrNull("Baxh", Notice::number),
        f.numberOrNull("Jlid", Notice::id),
        f.textOrNull("Tznr", Notice::text),
        f.textOrNull("Bz", Notice::remark));
  }
}
