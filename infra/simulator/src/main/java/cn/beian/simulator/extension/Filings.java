package cn.beian.simulator.extension;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType;
import cn.beian.simulator.check.Passwords;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Account;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.office.Decisions;
import cn.beian.simulator.office.Effect;
import cn.beian.simulator.office.Joining;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What our filings do to what is on record. */
public final class Filings {
  private final Bureau bureau;

  /** Filings on the administrations' register. */
  public Filings(Bureau bureau) {
    this.bureau = bureau;
  }

  /** Carries out an approved submission, and gives its numbers to the result. */
  void approve(JsonNode submission, ObjectNode result) {
    OrderType type = OrderType.valueOf(submission.path("type").asText());
    Province province = province(submission);
    FiledSubject subject =
        subject(submission).orElseGet(() -> open(submission, province, Account.id(province)));
    result.put("subjectNumber", subject.number());
    ArrayNode numbers = result.putArray("serviceNumbers");
    switch (type.purpose()) {
      case FILE -> file(submission, subject, Account.id(province), numbers);
      case CHANGE -> change(submission, subject, numbers);
      case DEREGISTER -> deregister(submission, subject, numbers);
    }
  }

  private static Province province(JsonNode submission) {
    return Province.of(submission.path("province").asText()).orElse(Province.BJ);
  }

  private Optional<FiledSubject> subject(JsonNode submission) {
    String target = submission.path("target").asText("");
    int end = target.indexOf('-');
    String number = end < 0 ? target : target.substring(0, end);
    return bureau
        .register()
        .subject(number)
        .filter(each -> !each.gone())
        .or(() ->
            bureau
                .register()
                .certified(submission.at("/filing/subject/certificateNumber").asText()));
  }

  private FiledSubject open(JsonNode submission, Province province, long provider) {
    Subject facts = JsonFilings.subject(submission.path("filing"), province);
    FiledSubject opened = bureau.effects().open(province, facts, provider, bureau.year());
    bureau.register().put(opened);
    return opened;
  }

  private void file(JsonNode submission, FiledSubject subject, long provider, ArrayNode numbers) {
    for (JsonNode service : submission.path("filing").path("services")) {
      numbers.add(joined(submission.path("filing"), service, subject.id(), provider).number());
    }
  }

  /** The service, with the provider's access: what it is already, or one more. */
  private FiledService joined(JsonNode filing, JsonNode service, long subject, long provider) {
    FiledSubject now = bureau.register().subject(subject).orElseThrow();
    Site site = JsonFilings.service(service, filing, bureau.register().next("addresses"));
    ServiceKind kind = JsonFilings.kind(service);
    return new Joining(bureau).join(now, kind, site, provider);
  }

  private void change(JsonNode submission, FiledSubject subject, ArrayNode numbers) {
    String target = submission.path("target").asText();
    JsonNode filing = submission.path("filing");
    if (target.equals(subject.number())) {
      Subject wanted = JsonFilings.subject(filing, subject.office());
      bureau.register().put(new Joining(bureau).changed(subject, wanted));
    } else {
      Site wanted =
          JsonFilings.service(
              filing.path("services").path(0), filing, bureau.register().next("addresses"));
      new Joining(bureau).change(subject, target, wanted);
      numbers.add(target);
    }
  }

  private void deregister(JsonNode submission, FiledSubject subject, ArrayNode numbers) {
    String target = submission.path("target").asText();
    if (!target.equals(subject.number())) {
      numbers.add(target);
    }
    end(target, null);
  }

  /**
   * Ends the filing of a subject or service, whoever asked for it; its providers are told.
   *
   * @return whether it was filed
   */
  public boolean end(String number, @Nullable String remark) {
    Optional<FiledSubject> subject = bureau.register().subject(number).filter(each -> !each.gone());
    Optional<Located> service = bureau.register().service(number).filter(each -> !each.gone());
    Optional<Effect> effect =
        subject
            .map(each -> bureau.effects().deregister(each))
            .or(() -> service.map(each -> bureau.effects().deregister(each)));
    boolean app = service.filter(each -> each.service().kind() == ServiceKind.APP).isPresent();
    if (!app && effect.orElse(null) instanceof Effect.Ended ended) {
      new Decisions(bureau).tell(ended, remark);
    }
    return effect.isPresent();
  }

  /**
   * Puts on record what another provider has filed.
   *
   * @param given {@code filing}, perhaps {@code password}
   * @return the numbers and ids that were given, and the filing password
   */
  public ObjectNode fileElsewhere(JsonNode given) {
    JsonNode filing = given.path("filing");
    Province province = province(filing);
    FiledSubject opened =
        open(Json.object().set("filing", filing), province, Account.other(province));
    String password = given.path("password").asText(Passwords.USUAL);
    bureau.register().put(new Joining(bureau).elsewhere(opened, filing, password));
    ObjectNode answer = Json.object().put("subjectNumber", opened.number());
    answer.put("subjectId", opened.id()).put("password", password);
    ArrayNode numbers = answer.putArray("serviceNumbers");
    ArrayNode ids = answer.putArray("serviceIds");
    for (JsonNode service : filing.path("services")) {
      FiledService added = joined(filing, service, opened.id(), Account.other(province));
      numbers.add(added.number());
      ids.add(Objects.requireNonNull(added.facts().id()));
    }
    return answer;
  }
}
