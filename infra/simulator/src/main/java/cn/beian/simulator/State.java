package cn.beian.simulator;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Account;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.Personal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown of the administrations: no people but masked. */
final class State {
  private final Bureau bureau;

  State(Bureau bureau) {
    this.bureau = bureau;
  }

  ObjectNode show() {
    ObjectNode all = Json.object();
    all.set("offices", offices());
    all.set("records", records());
    all.set("submissions", submissions());
    all.set("subjects", subjects());
    all.set("faults", bureau.faults().show());
    all.set("switches", bureau.switches().show());
    return all;
  }

  private ObjectNode offices() {
    ObjectNode all = Json.object();
    bureau
        .register()
        .offices()
        .forEach((province, office) -> {
          ObjectNode one = all.putObject(province.name()).put("ispId", Account.id(province));
          one.put("lastSequence", office.lastSequence());
          ArrayNode waiting = one.putArray("waiting");
          office.waiting().forEach(waiting::add);
          ArrayNode held = one.putArray("held");
          office.held().forEach(held::add);
        });
    return all;
  }

  private ArrayNode records() {
    ArrayNode all = Json.array();
    bureau.register().cases().forEach(each -> record(all.addObject(), each));
    return all;
  }

  private static void record(ObjectNode one, Case each) {
    one.put("id", each.id())
        .put("province", each.office().name())
        .put("operation", each.operation())
        .put("record", each.mark())
        .put("stage", each.stage().name())
        .put("lapses", Instant.ofEpochSecond(each.lapses()).toString());
  }

  private ObjectNode submissions() {
    ObjectNode all = Json.object();
    bureau
        .register()
        .submissions()
        .forEach((id, entry) -> {
          ObjectNode one = entry.deepCopy();
          one.remove("filing");
          all.set(id, one);
        });
    return all;
  }

  private ObjectNode subjects() {
    ObjectNode all = Json.object();
    bureau.register().subjects().forEach(each -> subject(all.putObject(each.number()), each));
    return all;
  }

  private static void subject(ObjectNode one, FiledSubject each) {
    one.put("id", each.id()).put("office", each.office().name()).put("gone", each.gone());
    one.put("name", masked(each.facts().name()));
    one.put("certificate", masked(each.certificate()));
    ObjectNode services = one.putObject("services");
    each.services().forEach(service -> service(services.putObject(service.number()), service));
  }

  private static void service(ObjectNode one, FiledService each) {
    one.put("id", each.id()).put("kind", each.kind().name()).put("gone", each.gone());
    ArrayNode names = one.putArray("names");
    each.names().forEach(names::add);
    ObjectNode accesses = one.putObject("accesses");
    each.facts()
        .accesses()
        .forEach(access -> accesses.put(String.valueOf(access.id()), access.provider()));
  }

  private static String masked(@Nullable Personal text) {
    return text == null ? "" : masked(text.value());
  }

  /** The first and the last character, and stars between. */
  static String masked(String text) {
    int length = text.length();
    return length < 3
        ? "*".repeat(length)
        : text.charAt(0) + "*".repeat(length - 2) + text.charAt(length - 1);
  }
}
