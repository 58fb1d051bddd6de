package cn.beian.simulator.register;

import cn.beian.domain.filing.Province;
import cn.beian.wire.record.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subject (主体) on record.
 *
 * @param office which administration gave its number
 * @param facts as published, with its ids
 * @param reporter the provider whose ids are in {@code facts}
 * @param passwordHash of its filing password: MD5, hexadecimal, lower case
 * @param suffixes how many numbers of services were given
 * @param gone whether it was deregistered
 * @param services those that were deregistered too
 * @param filing as another provider filed it, for look-ups; null if it was filed here
 */
public record FiledSubject(
    Province office,
    Subject facts,
    long reporter,
    String passwordHash,
    int suffixes,
    boolean gone,
    List<FiledService> services,
    @Nullable JsonNode filing) {
  /** Copies its services. */
  public FiledSubject {
    services = List.copyOf(services);
  }

  /** The administration's id. */
  public long id() {
    return Objects.requireNonNull(facts.id());
  }

  /** Its filing number. */
  public String number() {
    return Objects.requireNonNull(facts.number());
  }

  /** Its certificate's number, as it is compared; empty if it has none. */
  public String certificate() {
    return Certificates.key(facts);
  }

  /** The services that are filed now. */
  public List<FiledService> live() {
    return services.stream().filter(each -> !each.gone()).toList();
  }

  /** Whether a provider serves one of its services, or reported a subject that has none. */
  public boolean servedBy(long provider) {
    return live().isEmpty()
        ? reporter == provider
        : live().stream().anyMatch(each -> each.servedBy(provider));
  }

  /** The same with other facts. */
  public FiledSubject with(Subject other) {
    return new FiledSubject(
        office, other, reporter, passwordHash, suffixes, gone, services, filing);
  }

  /** The same with a service, in the place of the one with its id or as a new one. */
  public FiledSubject with(FiledService service) {
    boolean known = services.stream().anyMatch(each -> each.id() == service.id());
    Stream<FiledService> now =
        services.stream().map(each -> each.id() == service.id() ? service : each);
    List<FiledService> all = (known ? now : Stream.concat(now, Stream.of(service))).toList();
    return new FiledSubject(
        office, facts, reporter, passwordHash, suffixes + (known ? 0 : 1), gone, all, filing);
  }

  /** The same, no longer filed, as all of its services. */
  public FiledSubject deregistered() {
    List<FiledService> none = services.stream().map(FiledService::deregistered).toList();
    return new FiledSubject(office, facts, reporter, passwordHash, suffixes, true, none, filing);
  }
}
