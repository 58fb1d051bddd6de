package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.wire.Ipv4;
import cn.beian.wire.Personal;
import cn.beian.wire.download.BlacklistedSite;
import cn.beian.wire.download.BlacklistedSubject;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Notice;
import cn.beian.wire.download.UnfiledSite;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Domain;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the administrations tell providers without being asked. */
public final class Notices {
  private static final long REMOVED = 2;

  private final Bureau bureau;

  /** Notices of the administrations. */
  public Notices(Bureau bureau) {
    this.bureau = bureau;
  }

  /**
   * Queues what is given.
   *
   * @param path of the control plane
   * @return whether what it is about is filed
   */
  public boolean announce(String path, JsonNode given) {
    return switch (path) {
      case "/blacklist" -> blacklist(given);
      case "/notices" -> notice(given);
      case "/check-tasks" -> checkTask(given);
      default -> unfiled(given);
    };
  }

  /** Puts {@code certificateNumber} and {@code domain} on the lists, or off; all offices say so. */
  private boolean blacklist(JsonNode given) {
    boolean off = given.path("remove").asBoolean();
    List<Event> events = new ArrayList<>();
    String number = given.path("certificateNumber").asText("");
    if (!number.isEmpty()) {
      bureau.register().blacklist().certificate(number, !off);
      events.add(subject(given, number, off));
    }
    String domain = given.path("domain").asText("");
    if (!domain.isEmpty()) {
      bureau.register().blacklist().domain(domain, !off);
      events.add(site(given, domain, off));
    }
    provinces(given).forEach(each -> send(each, events));
    return !events.isEmpty();
  }

  private static Event subject(JsonNode given, String number, boolean off) {
    Certificate certificate =
        new Certificate(given.path("certificateType").asLong(1), new Personal(number), null);
    Personal name = new Personal(given.path("name").asText("模拟主体"));
    return new BlacklistedSubject(
        new BlacklistedSubject.Who(name, null, certificate), off ? REMOVED : 0, null);
  }

  private static Event site(JsonNode given, String domain, boolean off) {
    List<Domain> domains = List.of(new Domain(null, null, domain));
    return new BlacklistedSite(
        new BlacklistedSite.What(given.path("name").asText("模拟网站"), domains, null),
        off ? REMOVED : 0,
        null);
  }

  /** The province that is given, or all. */
  private static Stream<Province> provinces(JsonNode given) {
    String one = given.path("province").asText("");
    return one.isEmpty() ? Stream.of(Province.values()) : Stream.of(Province.valueOf(one));
  }

  private void send(Province province, List<Event> events) {
    if (!events.isEmpty()) {
      bureau.outbox().send(province, events, bureau.times().today());
    }
  }

  /** That {@code number} is to be rectified, with a {@code text}. */
  private boolean notice(JsonNode given) {
    String number = given.path("number").asText();
    String text = given.path("text").asText("请核对备案信息");
    Optional<FiledSubject> subject = subject(number);
    Optional<Located> site = bureau.register().service(number).filter(each -> !each.gone());
    subject.ifPresent(each -> tell(each, new Notice(false, number, each.id(), text, null)));
    site.ifPresent(each ->
        providers(each.service())
            .forEach(one ->
                send(one, List.of(new Notice(true, number, each.service().id(), text, null)))));
    return subject.isPresent() || site.isPresent();
  }

  private Optional<FiledSubject> subject(String number) {
    return bureau.register().subject(number).filter(each -> !each.gone());
  }

  private void tell(FiledSubject subject, Event event) {
    subject.live().stream()
        .flatMap(each -> providers(each))
        .distinct()
        .forEach(each -> send(each, List.of(event)));
  }

  private static Stream<Province> providers(FiledService service) {
    return Events.providers(service).stream()
        .flatMap(each -> Account.province(each).stream())
        .distinct();
  }

  /** That the subject {@code number} is to be checked by those who serve it. */
  private boolean checkTask(JsonNode given) {
    Optional<FiledSubject> subject = subject(given.path("number").asText());
    subject.ifPresent(each -> {
      bureau.register().tasks().add(each.id());
      tell(each, new CheckTask(Tasks.filing(each, given.path("remark").asText("请核实备案信息"))));
    });
    return subject.isPresent();
  }

  /** That {@code domain} at {@code address} is served without filing, to a {@code province}. */
  private boolean unfiled(JsonNode given) {
    String domain = given.path("domain").asText();
    long address =
        Ipv4.number(given.path("address").asText()).orElseThrow(IllegalArgumentException::new);
    bureau.register().unfiled().add(domain + " " + Ipv4.dotted(address));
    Province province = Province.valueOf(given.path("province").asText());
    send(province, List.of(unfiled(province, domain, address)));
    return true;
  }

  private Event unfiled(Province province, String domain, long address) {
    return new UnfiledSite(
        bureau.register().next("unfiled"),
        domain,
        List.of(),
        address,
        bureau.times().stamp(),
        1L,
        null,
        null,
        Account.id(province),
        1L,
        null);
  }
}
