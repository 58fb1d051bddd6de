package cn.beian.simulator.extension;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Account;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is filed of a subject and services, here or elsewhere. */
final class Look {
  private final Register register;

  Look(Register register) {
    this.register = register;
  }

  /** Answers a query. */
  ObjectNode look(JsonNode query) {
    Optional<FiledSubject> subject = register.certified(query.path("certificateNumber").asText());
    ObjectNode answer =
        Json.object().put("subject", subject.map(Look::standing).orElse("NOT_FILED"));
    subject.ifPresent(known -> {
      answer.put("subjectNumber", known.number());
      if (known.filing() != null) {
        answer.set("filing", known.filing().deepCopy());
      }
    });
    ArrayNode services = answer.putArray("services");
    for (JsonNode service : query.path("services")) {
      ObjectNode one = services.addObject().setAll((ObjectNode) service.deepCopy());
      one.put("state", standing(subject, service));
    }
    return answer;
  }

  private static String standing(FiledSubject subject) {
    List<Boolean> here = subject.live().stream().map(Look::here).toList();
    if (here.isEmpty()) {
      return "SHELL";
    }
    if (here.contains(true)) {
      return here.contains(false) ? "FILED_BOTH" : "FILED_HERE";
    }
    return "FILED_ELSEWHERE";
  }

  private static boolean here(FiledService service) {
    return service.facts().accesses().stream()
        .map(each -> Objects.requireNonNullElse(each.provider(), 0L))
        .anyMatch(each -> Account.province(each).isPresent());
  }

  private String standing(Optional<FiledSubject> subject, JsonNode wanted) {
    Optional<Located> found =
        register.live().filter(each -> same(each.service(), wanted)).findFirst();
    if (found.isEmpty()) {
      return "NOT_FILED";
    }
    boolean own = subject.filter(each -> each.id() == found.get().subject().id()).isPresent();
    String where = here(found.get().service()) ? "FILED_HERE" : "FILED_ELSEWHERE";
    return own ? where : "FILED_BY_OTHER";
  }

  private static boolean same(FiledService service, JsonNode wanted) {
    return service.kind().name().equals(wanted.path("kind").asText())
        && service.names().contains(wanted.path("name").asText());
  }
}
