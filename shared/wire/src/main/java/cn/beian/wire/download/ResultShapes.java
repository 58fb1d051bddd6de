package cn.beian.wire.download;

import cn.beian.wire.xml.Fields;
import java.util.ArrayList;
import java.util.List;

/** How results and opinions stand in elements ({@code BAJG}). */
final class ResultShapes {

  private ResultShapes() {}

  static boolean has(Event event) {
    return event instanceof Result || event instanceof Opinion;
  }

  static List<Event> results(Fields<List<Event>> f) {
    List<Event> events = new ArrayList<>();
    events.addAll(f.groups("Jg_xx", ResultShapes::result, EventShapes.all(Result.class)));
    events.addAll(f.groups("GJSHS", "Gjsh", ResultShapes::opinion, EventShapes.all(Opinion.class)));
    return events;
  }

  private static Result result(Fields<Result> f) {
    return new Result(
        f.groups("Jgxx", ResultShapes::code, Result::codes),
        f.numberOrNull("Czlx", Result::operation),
        f.textOrNull("Bs", Result::record),
        f.textOrNull("Bz", Result::remark));
  }

  private static Result.Code code(Fields<Result.Code> f) {
    return new Result.Code(
        f.number("Jgdm", Result.Code::code), f.textOrNull("Dmms", Result.Code::description));
  }

  private static Opinion opinion(Fields<Opinion> f) {
    return new Opinion(
        f.personal("Shrxm", Opinion::reviewer),
        f.personal("Shr_dhhm", Opinion::reviewerPhone),
        f.stamp("Shsj", Opinion::reviewed),
        f.textOrNull("Shyj", Opinion::text),
        f.flag("Shjg", 1, Opinion::passed),
        f.numberOrNull("Czlx", Opinion::operation),
        f.numberOrNull("Jlid", Opinion::record));
  }
}
