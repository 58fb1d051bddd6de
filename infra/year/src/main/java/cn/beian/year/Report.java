package cn.beian.year;

import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.platform.text.Notices;
import cn.beian.year.oracle.Act;
import cn.beian.year.oracle.Course;
import cn.beian.year.oracle.Expected;
import cn.beian.year.oracle.Oracle;
import cn.beian.year.oracle.Runs;
import cn.beian.year.oracle.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a year was like, and how it differs from what it should have been like. */
final class Report {
  private static final int SHOWN = 5;

  /** Notices of what nobody does in the year. */
  private static final Set<String> OTHERS =
      Set.of(
          "RULE_OVERRIDDEN",
          "SERVICE_CODES_BOUGHT",
          "SERVICE_CODE_REFUNDED",
          "SERVICE_CODE_EXPIRED",
          "INSTANCE_EXPIRED",
          "INSTANCE_RELEASED",
          "WEBHOOK_PAUSED");

  private final Map<String, Integer> states = new TreeMap<>();
  private final Map<String, Integer> types = new TreeMap<>();
  private final Map<String, Integer> notices = new TreeMap<>();
  private final Map<String, Integer> acts = new TreeMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> strays = new ArrayList<>();
  private final Town town;

  private Report(Town town) {
    this.town = town;
  }

  /** Compares all orders of a year. */
  static Report of(Town town, int accounts) {
    Report report = new Report(town);
    Tellings tellings = new Tellings(town.world);
    for (int i = 1; i <= accounts; i++) {
      tellings.box(i);
    }
    Runs runs = Year.runs(town);
    Oracle oracle = Oracle.ofClassPath();
    town.chronicles.values().forEach(each -> report.compare(each, tellings, oracle, runs));
    tellings.all().keySet().stream()
        .filter(order -> !town.chronicles.containsKey(order))
        .forEach(order -> report.strays.add(order + ": " + tellings.of(order)));
    return report;
  }

  private void compare(Chronicle chronicle, Tellings tellings, Oracle oracle, Runs runs) {
    Course course = chronicle.course();
    String state = town.desk.orders.find(chronicle.order).orElseThrow().state().name();
    List<Told> told = tellings.of(course.order());
    Expected seen = new Expected(state, chronicle.let(), told);
    count(states, state);
    count(types, course.type());
    told.forEach(each -> count(notices, each.notice() + " " + each.channel()));
    for (int i = 0; i < course.acts().size(); i++) {
      count(acts, course.acts().get(i).kind() + (seen.let().get(i) ? "" : " refused"));
    }
    Difference.between(course, oracle.possible(course, runs), seen).ifPresent(differences::add);
  }

  private static void count(Map<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Whether everything was as it should be. */
  boolean right() {
    return differences.isEmpty() && strays.isEmpty();
  }

  /** What can happen in a year and did not: a year in which too little happens shows nothing. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    Arrays.stream(OrderType.values())
        .filter(type -> !types.containsKey(type.name()))
        .forEach(type -> missing.add("type " + type));
    Arrays.stream(OrderState.values())
        .filter(state -> state.ended() && !states.containsKey(state.name()))
        .forEach(state -> missing.add("state " + state));
    Arrays.stream(Act.Kind.values())
        .filter(kind -> !acts.containsKey(kind.name()) && kind != Act.Kind.CODE_WRONG)
        .forEach(kind -> missing.add("act " + kind));
    new Notices()
        .all().stream()
            .filter(notice -> !OTHERS.contains(notice.name()))
            .flatMap(notice -> notice.to().keySet().stream().map(to -> notice.name() + " " + to))
            .filter(notice -> !notices.containsKey(notice))
            .forEach(notice -> missing.add("notice " + notice));
    return missing;
  }

  List<Difference> differences() {
    return differences;
  }

  /** What was told of no order of the year. */
  List<String> strays() {
    return strays;
  }

  Map<String, Integer> states() {
    return states;
  }

  Map<String, Integer> types() {
    return types;
  }

  Map<String, Integer> notices() {
    return notices;
  }

  Map<String, Integer> acts() {
    return acts;
  }

  /** All of it, to be read. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("orders       " + town.chronicles.size() + " " + types);
    lines.add("states       " + states);
    lines.add("acts         " + acts);
    lines.add("notices      " + notices);
    lines.addAll(troubles());
    lines.add("missing      " + missing());
    lines.add("differences  " + differences.size() + ", strays " + strays.size());
    differences.stream().limit(SHOWN).forEach(each -> lines.addAll(each.lines()));
    strays.stream().limit(SHOWN).forEach(lines::add);
    return lines;
  }

  /** What went wrong, and was stood. */
  private List<String> troubles() {
    World world = town.world;
    List<String> lines = new ArrayList<>();
    lines.add("sweeps       " + town.workers.planned() + ", standing still " + town.moments.gaps());
    lines.add("invocations  " + town.workers.invocations() + ", broken " + world.faults.crashes());
    lines.add(
        "messages     %d, twice %d, overtaken %d"
            .formatted(world.queues.sent(), world.queues.duplicates(), world.queues.overtaken()));
    lines.add(
        "gateway      taken %d, again %d, trouble %d; administration trouble %d"
            .formatted(
                world.gateway.taken().size(),
                world.gateway.repeated(),
                world.gateway.troubles(),
                world.administration.troubles()));
    return lines;
  }
}
