package cn.beian.simulator.office;

import cn.beian.wire.Ipv4;
import cn.beian.wire.Stamp;
import cn.beian.wire.download.Finding;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/** What the administrations' automatic checks find (核查结果). */
final class Checked {

  private Checked() {}

  /** That something is wrong with a subject, in the words of {@code text}. */
  static Finding subject(Subject facts, JsonNode given) {
    return new Finding.OfSubject(
        Objects.requireNonNull(facts.id()),
        facts.name(),
        facts.certificate() == null ? null : facts.certificate().type(),
        facts.certificate() == null ? null : facts.certificate().number(),
        given.path("text").asText("模拟：名称与证件不符"),
        null);
  }

  /**
   * A finding of a site.
   *
   * @param given its {@code check}: OVER_REPORTED, UNDER_REPORTED with an {@code address},
   *     DEAD_SHELL or LIVE_SHELL, else that the site does not answer
   */
  static Finding site(Site facts, JsonNode given, Stamp day) {
    long id = Objects.requireNonNull(facts.id());
    return switch (given.path("check").asText()) {
      case "OVER_REPORTED" -> over(id, facts, day);
      case "UNDER_REPORTED" -> under(id, facts, given, day);
      case "DEAD_SHELL" -> shell(id, facts, false, day);
      case "LIVE_SHELL" -> shell(id, facts, true, day);
      default -> new Finding.OfLiveness(id, facts.number(), facts.homeUrl(), day, null);
    };
  }

  private static Finding over(long id, Site facts, Stamp day) {
    List<Access> accesses = facts.accesses();
    Long access = accesses.isEmpty() ? null : accesses.getFirst().id();
    return new Finding.OfAccess(id, facts.number(), null, null, null, true, day, access, null);
  }

  private static Finding under(long id, Site facts, JsonNode given, Stamp day) {
    long address =
        Ipv4.number(given.path("address").asText()).orElseThrow(IllegalArgumentException::new);
    String domain = facts.domains().getFirst().name();
    return new Finding.OfAccess(id, facts.number(), domain, address, null, false, day, null, null);
  }

  private static Finding shell(long id, Site facts, boolean alive, Stamp day) {
    return new Finding.OfShell(id, facts.number(), alive, day, facts.homeUrl(), null);
  }
}
