package cn.beian.wire.download;

import cn.beian.wire.xml.Fields;
import java.util.ArrayList;
import java.util.List;

/** How findings stand in elements ({@code HCJG}). */
final class FindingShapes {

  private FindingShapes() {}

  static List<Event> findings(Fields<List<Event>> f) {
    return f.group("Jgxx", FindingShapes::all, events -> events);
  }

  private static List<Event> all(Fields<List<Event>> f) {
    List<Event> events = new ArrayList<>();
    events.addAll(
        f.groups("Zthc", FindingShapes::subject, EventShapes.all(Finding.OfSubject.class)));
    events.addAll(f.groups("Jrhc", FindingShapes::access, EventShapes.all(Finding.OfAccess.class)));
    events.addAll(f.groups("Kkwzhc", FindingShapes::shell, EventShapes.all(Finding.OfShell.class)));
    events.addAll(
        f.groups("Wzch", FindingShapes::liveness, EventShapes.all(Finding.OfLiveness.class)));
    return events;
  }

  private static Finding.OfSubject subject(Fields<Finding.OfSubject> f) {
    return new Finding.OfSubject(
        f.number("Ztid", Finding.OfSubject::subject),
        f.personal("Dwmc", Finding.OfSubject::name),
        f.numberOrNull("Zjlx", Finding.OfSubject::certificateType),
        f.personal("Zjhm", Finding.OfSubject::certificateNumber),
        f.textOrNull("Cwyy", Finding.OfSubject::error),
        f.textOrNull("Bz", Finding.OfSubject::remark));
  }

  private static Finding.OfAccess access(Fields<Finding.OfAccess> f) {
    return new Finding.OfAccess(
        f.number("Wzid", Finding.OfAccess::site),
        f.textOrNull("Wz_Baxh", Finding.OfAccess::number),
        f.textOrNull("Ym", Finding.OfAccess::domain),
        f.numberOrNull("Jxip", Finding.OfAccess::address),
        f.numberOrNull("Bbisp", Finding.OfAccess::provider),
        tooMuch(f),
        f.stamp("Hcsj", Finding.OfAccess::checked),
        f.numberOrNull("Jrid", Finding.OfAccess::access),
        f.textOrNull("Bz", Finding.OfAccess::remark));
  }

  /** 1 is too much and 2 too little. */
  private static boolean tooMuch(Fields<Finding.OfAccess> f) {
    return f.number("Hcjg", finding -> finding.filedTooMuch() ? 1L : 2L) == 1;
  }

  private static Finding.OfShell shell(Fields<Finding.OfShell> f) {
    return new Finding.OfShell(
        f.number("Wzid", Finding.OfShell::site),
        f.textOrNull("Wz_Baxh", Finding.OfShell::number),
        f.flag("Hcjg", 0, Finding.OfShell::alive),
        f.stamp("Hcsj", Finding.OfShell::checked),
        f.textOrNull("Syurl", Finding.OfShell::homeUrl),
        f.textOrNull("Bz", Finding.OfShell::remark));
  }

  private static Finding.OfLiveness liveness(Fields<Finding.OfLiveness> f) {
    return new Finding.OfLiveness(
        f.number("Wzid", Finding.OfLiveness::site),
        f.textOrNull("Wz_Baxh", Finding.OfLiveness::number),
        f.textOrNull("Syurl", Finding.OfLiveness::homeUrl),
        f.stamp("Hcsj", Finding.OfLiveness::checked),
        f.textOrNull("Bz", Finding.OfLiveness::remark));
  }
}
