package cn.beian.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All checks of the template by name. */
final class Checks {

  static final Map<String, Check> ALL = new LinkedHashMap<>();

  static {
    ALL.put("functions named", FunctionChecks::named);
    ALL.put("functions sized", FunctionChecks::sized);
    ALL.put("functions published", FunctionChecks::published);
    ALL.put("functions logged", FunctionChecks::logged);
    ALL.put("functions started", FunctionChecks::started);
    ALL.put("routes guarded", ApiChecks::guarded);
    ALL.put("routes throttled", ApiChecks::throttled);
    ALL.put("gateway answers", ApiChecks::answered);
    ALL.put("queues redriven", QueueChecks::redriven);
    ALL.put("messages hidden", QueueChecks::hidden);
    ALL.put("messages kept", QueueChecks::kept);
    ALL.put("alarms aimed", AlarmChecks::aimed);
    ALL.put("alarms reachable", AlarmChecks::reachable);
    ALL.put("everything watched", AlarmChecks::watched);
    ALL.put("conditions open", ConditionChecks::open);
    ALL.put("policies written", PolicyChecks::written);
    ALL.put("permissions named", PolicyChecks::named);
    ALL.put("permissions bounded", PolicyChecks::bounded);
    ALL.put("permissions keyed", PolicyChecks::keyed);
    ALL.put("permissions matched", PolicyChecks::matched);
    ALL.put("senders demanded", SenderChecks::demanded);
    ALL.put("data retained", TableChecks::retained);
    ALL.put("data safe", TableChecks::safe);
    ALL.put("names declared", ReferenceChecks::declared);
    ALL.put("names used", ReferenceChecks::used);
    ALL.put("partitions open", ReferenceChecks::portable);
  }

  private Checks() {}

  static Check of(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }
}
