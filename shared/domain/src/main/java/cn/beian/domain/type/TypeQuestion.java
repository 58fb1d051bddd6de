package cn.beian.domain.type;

import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.rule.Dossier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order's subject and of each of its domains and Apps (FAQ-TYPE-11).
 *
 * @param items each domain of a website, each App, and each website that has no domain yet
 */
public record TypeQuestion(FiledSubject filedSubject, OwnSubject ownSubject, List<Item> items) {
  public TypeQuestion {
    items = List.copyOf(items);
  }

  /**
   * What is filed by its name.
   *
   * @param name the domain's ASCII form, or the App's name; empty while it is not entered
   */
  public record Named(ServiceKind kind, String name) {}

  /**
   * A domain or an App.
   *
   * @param service the number of its service, from 0
   * @param path JSON Pointer to it
   */
  public record Item(int service, String path, Named named, FiledService filed, OwnService own) {

    Item filed(FiledService answer) {
      return new Item(service, path, named, answer, own);
    }

    Item own(OwnService answer) {
      return new Item(service, path, named, filed, answer);
    }
  }

  /** What an order's content and our own records say; nothing of the administration yet. */
  public static TypeQuestion of(Filing filing, OwnRecords own) {
    List<Item> items = items(filing).map(item -> item.own(own.service(item.named()))).toList();
    return new TypeQuestion(FiledSubject.UNKNOWN, own.subject(), items);
  }

  /**
   * With what the administration has on record, which is known in part: what it does not name stays
   * unknown.
   */
  public TypeQuestion knowing(Dossier.Filed filed) {
    Set<Named> names =
        items(filed.content())
            .map(Item::named)
            .filter(named -> !named.name().isEmpty())
            .collect(Collectors.toSet());
    return new TypeQuestion(
        filed.here() ? FiledSubject.FILED_HERE : FiledSubject.FILED_ELSEWHERE,
        ownSubject,
        items.stream()
            .map(item -> names.contains(item.named()) ? item.filed(FiledService.FILED) : item)
            .toList());
  }

  /** With the administration's answer; what it was not asked for stays unknown. */
  public TypeQuestion knowing(FiledRegister.Found entry) {
    return new TypeQuestion(
        entry.subject(), ownSubject, items.stream().map(item -> answered(item, entry)).toList());
  }

  /**
   * What the administration does not have joined to this provider, no account has filed here: so an
   * App that the account has not filed is nobody's.
   */
  private static Item answered(Item item, FiledRegister.Found entry) {
    FiledService filed = entry.services().getOrDefault(item.named(), FiledService.UNKNOWN);
    boolean nobodys = filed == FiledService.NOT_FILED || filed == FiledService.FILED_ELSEWHERE;
    return item.own() == OwnService.UNKNOWN && nobodys
        ? item.filed(filed).own(OwnService.NONE)
        : item.filed(filed);
  }

  /** The names of all its items that have one. */
  public Set<Named> names() {
    return items.stream()
        .map(Item::named)
        .filter(named -> !named.name().isEmpty())
        .collect(Collectors.toSet());
  }

  /** The names of what is in a service. */
  public static Set<Named> names(Service service) {
    return items(0, service)
        .map(Item::named)
        .filter(named -> !named.name().isEmpty())
        .collect(Collectors.toSet());
  }

  private static Stream<Item> items(Filing filing) {
    return IntStream.range(0, filing.services().size())
        .boxed()
        .flatMap(i -> items(i, filing.services().get(i)));
  }

  private static Stream<Item> items(int i, Service service) {
    String path = "/services/" + i;
    if (service.kind() == ServiceKind.APP) {
      String name = service.name();
      return Stream.of(unknown(i, path, new Named(ServiceKind.APP, name == null ? "" : name)));
    }
    List<Domain> domains = service.domains();
    return domains.isEmpty()
        ? Stream.of(unknown(i, path, new Named(ServiceKind.WEBSITE, "")))
        : IntStream.range(0, domains.size())
            .mapToObj(d -> unknown(i, path + "/domains/" + d, domain(domains.get(d).name())));
  }

  private static Item unknown(int service, String path, Named named) {
    return new Item(service, path, named, FiledService.UNKNOWN, OwnService.UNKNOWN);
  }

  private static Named domain(@Nullable String text) {
    String name = text == null ? "" : DomainName.of(text).map(DomainName::lockKey).orElse("");
    return new Named(ServiceKind.WEBSITE, name);
  }
}
