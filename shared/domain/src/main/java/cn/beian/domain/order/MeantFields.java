package cn.beian.domain.order;

import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.OwnObject.Kind;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Service;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.upload.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which field of an order an administration's objection means. A code tells the kind of field; in
 * which service it stands, and which of its domains it is, follow from what the refused record is
 * called, from what is written beside the code, or from there being one alone. Nothing is guessed.
 *
 * @param sent what the order was called there
 * @param filing its content
 */
record MeantFields(Outgoing sent, Filing filing) {
  private static final String SERVICE = "/services/#";
  private static final String DOMAIN = "/domains/#";

  /** The reasons that come of objections. */
  List<Reason> reasons(List<Objection> objections) {
    return objections.stream()
        .map(each -> new Reason(each.code(), path(each), each.text()))
        .distinct()
        .toList();
  }

  private @Nullable String path(Objection objection) {
    String field = objection.field();
    if (field == null) {
      return null;
    }
    if (field.startsWith(SERVICE)) {
      return service(objection)
          .map(place -> in(place, field.substring(SERVICE.length()), objection))
          .orElse(null);
    }
    return field.startsWith("/subject") && filing.subject() == null ? null : field;
  }

  /** What is known of the way: all domains where it may be any of several. */
  private String in(int place, String field, Objection objection) {
    String service = "/services/" + place;
    if (!field.startsWith(DOMAIN)) {
      return service + field;
    }
    List<Integer> domains = domains(place, objection.text());
    return domains.size() == 1
        ? service + "/domains/" + domains.getFirst() + field.substring(DOMAIN.length())
        : service + "/domains";
  }

  /** The domains that are named, or all. */
  private List<Integer> domains(int place, @Nullable String text) {
    List<@Nullable String> names =
        filing.services().get(place).domains().stream()
            .<@Nullable String>map(domain -> domain.name())
            .toList();
    List<Integer> named =
        IntStream.range(0, names.size()).filter(i -> says(text, names.get(i))).boxed().toList();
    return named.isEmpty() ? IntStream.range(0, names.size()).boxed().toList() : named;
  }

  private Optional<Integer> service(Objection objection) {
    return one(called(objection.record()))
        .or(() -> one(written(objection.text())))
        .or(() -> one(Set.copyOf(IntStream.range(0, filing.services().size()).boxed().toList())))
        .filter(place -> place < filing.services().size());
  }

  private static Optional<Integer> one(Set<Integer> places) {
    return places.size() == 1 ? places.stream().findFirst() : Optional.empty();
  }

  /** The services whose record is called so. */
  private Set<Integer> called(@Nullable String record) {
    return owners(
        object -> object.kind() == Kind.SITE || object.kind() == Kind.ACCESS,
        object -> String.valueOf(sent.ids().get(object.key())).equals(record));
  }

  /** The services of which something is named. */
  private Set<Integer> written(@Nullable String text) {
    Set<Integer> places =
        owners(object -> object.kind() == Kind.ADDRESS, object -> has(text, object.name()));
    IntStream.range(0, filing.services().size())
        .filter(place -> says(text, filing.services().get(place)))
        .forEach(places::add);
    return places;
  }

  private Set<Integer> owners(Predicate<OwnObject> kind, Predicate<OwnObject> which) {
    return sent.ids().keySet().stream()
        .map(OwnObject::of)
        .filter(kind.and(which))
        .map(OwnObject::service)
        .collect(Collectors.toSet());
  }

  /** A service's name is common words, so it counts in the marks alone that codes put around it. */
  private static boolean says(@Nullable String text, Service service) {
    String name = service.name();
    boolean named = text != null && name != null && text.contains("“" + name.strip() + "”");
    return named || service.domains().stream().anyMatch(domain -> says(text, domain.name()));
  }

  private static boolean says(@Nullable String text, @Nullable String domain) {
    return Stream.ofNullable(domain)
        .flatMap(name -> DomainName.of(name).stream())
        .anyMatch(name -> has(text, name.ascii()) || has(text, name.unicode()));
  }

  /** Whether a text has a name, and not a longer one around it. */
  private static boolean has(@Nullable String text, String name) {
    return text != null
        && Pattern.compile(
                "(?<![a-z0-9.-])" + Pattern.quote(name) + "(?![a-z0-9-]|\\.[a-z0-9])",
                Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .find();
  }
}
