package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.wire.Ipv4;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.UnlawfulAccess;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Site;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Files in which administrations tell what they hold, without being asked. */
public final class Broadcasts {
  private final Bureau bureau;

  /** Files of the administrations. */
  public Broadcasts(Bureau bureau) {
    this.bureau = bureau;
  }

  /**
   * Queues what is given.
   *
   * @param path of the control plane
   * @return whether what it is about is there
   */
  public boolean announce(String path, JsonNode given) {
    return switch (path) {
      case "/code-tables" -> codeTables(given);
      case "/synchronisations" -> synchronisation(given);
      case "/unlawful-accesses" -> unlawful(given);
      default -> finding(given);
    };
  }

  /** The code tables in force, or some of them, or others. */
  private boolean codeTables(JsonNode given) {
    Province province = Province.valueOf(given.path("province").asText());
    send(province, new Download.Codes(TableFiles.of(province, given, bureau.switches())));
    return true;
  }

  /** All that is on record of the provider's, but for {@code without}, or with {@code domains}. */
  private boolean synchronisation(JsonNode given) {
    Province province = Province.valueOf(given.path("province").asText());
    long provider = Account.id(province);
    List<String> without = Json.texts(given.path("without"));
    List<Filing> filings =
        bureau
            .register()
            .subjects()
            .filter(each -> !each.gone() && !without.contains(each.number()))
            .flatMap(each -> held(each, provider, without).stream())
            .map(each -> otherwise(each, given.path("domains")))
            .toList();
    // There is no form for nothing.
    if (!filings.isEmpty()) {
      send(province, new Download.Synchronisation(filings, Optional.empty()));
    }
    return !filings.isEmpty();
  }

  /** A subject with the sites that a provider serves, if there are any. */
  private static Optional<Filing> held(FiledSubject subject, long provider, List<String> without) {
    List<Long> served =
        subject.live().stream()
            .filter(each -> each.kind() == ServiceKind.WEBSITE && each.servedBy(provider))
            .filter(each -> !without.contains(each.number()))
            .map(FiledService::id)
            .toList();
    return served.isEmpty()
        ? Optional.empty()
        : Optional.of(Events.published(subject, served, provider).filing());
  }

  private Filing otherwise(Filing filing, JsonNode domains) {
    Numbering numbering = bureau.numbering();
    List<Site> sites =
        filing.sites().stream()
            .map(
                each -> Sites.withDomains(each, Json.texts(domains.path(each.number())), numbering))
            .toList();
    return new Filing(filing.subject(), sites, filing.remark());
  }

  /** That {@code domain} at {@code address} is served unlawfully, to a {@code province}. */
  private boolean unlawful(JsonNode given) {
    Province province = Province.valueOf(given.path("province").asText());
    long address =
        Ipv4.number(given.path("address").asText()).orElseThrow(IllegalArgumentException::new);
    Event event =
        new UnlawfulAccess(
            bureau.register().next("unlawful"),
            given.path("domain").asText(),
            address,
            Account.id(province),
            Long.parseLong(province.division() + "0000"),
            bureau.times().stamp(),
            null);
    send(province, new Download.Events(List.of(event)));
    return true;
  }

  /** What automatic checks have found of the subject or site {@code number}. */
  private boolean finding(JsonNode given) {
    String number = given.path("number").asText();
    Optional<FiledSubject> subject = bureau.register().subject(number).filter(each -> !each.gone());
    Optional<Located> site = bureau.register().service(number).filter(each -> !each.gone());
    subject.ifPresent(each ->
        each.live().stream()
            .flatMap(one -> Events.providers(one).stream())
            .distinct()
            .forEach(one -> tell(one, Checked.subject(each.facts(), given))));
    site.ifPresent(each ->
        Events.providers(each.service())
            .forEach(one ->
                tell(one, Checked.site(each.service().facts(), given, bureau.times().stamp()))));
    return subject.isPresent() || site.isPresent();
  }

  private void tell(long provider, Event event) {
    Account.province(provider)
        .ifPresent(province -> send(province, new Download.Events(List.of(event))));
  }

  private void send(Province province, Download download) {
    bureau.outbox().send(province, download, bureau.times().today());
  }
}
