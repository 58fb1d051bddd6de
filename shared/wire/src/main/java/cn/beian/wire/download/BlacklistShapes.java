package cn.beian.wire.download;

import cn.beian.wire.record.Shapes;
import cn.beian.wire.xml.Fields;
import java.util.ArrayList;
import java.util.List;

/** How changes of the blacklists stand in elements ({@code HMDLB}). */
final class BlacklistShapes {

  private BlacklistShapes() {}

  static boolean has(Event event) {
    return event instanceof BlacklistedSubject || event instanceof BlacklistedSite;
  }

  static List<Event> blacklist(Fields<List<Event>> f) {
    List<Event> events = new ArrayList<>();
    events.addAll(
        f.groups("Zthmdxxs", BlacklistShapes::subject, EventShapes.all(BlacklistedSubject.class)));
    events.addAll(
        f.groups("Wzhmdxxs", BlacklistShapes::site, EventShapes.all(BlacklistedSite.class)));
    return events;
  }

  private static BlacklistedSubject subject(Fields<BlacklistedSubject> f) {
    return new BlacklistedSubject(
        f.groupOrNull("Zt_xx", BlacklistShapes::who, BlacklistedSubject::subject),
        f.number("Czlx", BlacklistedSubject::change),
        f.textOrNull("Bz", BlacklistedSubject::remark));
  }

  private static BlacklistedSubject.Who who(Fields<BlacklistedSubject.Who> f) {
    return new BlacklistedSubject.Who(
        f.personal("Dwmc", BlacklistedSubject.Who::name),
        f.numberOrNull("Dwxz", BlacklistedSubject.Who::nature),
        f.groupOrNull("Zj", Shapes::certificate, BlacklistedSubject.Who::certificate));
  }

  private static BlacklistedSite site(Fields<BlacklistedSite> f) {
    return new BlacklistedSite(
        f.group("Wz_xx", BlacklistShapes::what, BlacklistedSite::site),
        f.number("Czlx", BlacklistedSite::change),
        f.textOrNull("Bz", BlacklistedSite::remark));
  }

  private static BlacklistedSite.What what(Fields<BlacklistedSite.What> f) {
    return new BlacklistedSite.What(
        f.textOrNull("Wzmc", BlacklistedSite.What::name),
        f.groups("Ym_xx", Shapes::domain, BlacklistedSite.What::domains),
        f.textOrNull("Syurl", BlacklistedSite.What::homeUrl));
  }
}
