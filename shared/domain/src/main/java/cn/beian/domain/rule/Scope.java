package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.identity.DomainName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of an examination that a rule applies to. */
public sealed class Scope permits WatchedScope {
  private static final Pointer DOMAIN = Pointer.of("/services/*/domains/*/name");
  private static final String DOMAINS = "domains";

  private final Examination examination;
  private final Condition condition;
  private final boolean mayApply;

  Scope(Examination examination, Condition condition) {
    this.examination = examination;
    this.condition = condition;
    this.mayApply = condition.mayHold(examination);
  }

  /** Whether there may be a field the rule applies to. */
  boolean mayApply() {
    return mayApply;
  }

  Filing filing() {
    return examination.filing();
  }

  /** The day the order is looked at. */
  public LocalDate today() {
    return examination.today();
  }

  /** Whether the rule applies to the filing as a whole. */
  boolean applies() {
    return mayApply && condition.holdsAt(examination, List.of());
  }

  /** The fields the rule applies to, missing ones included. */
  Stream<Field> fields(Pointer pointer) {
    return where(pointer).stream();
  }

  private List<Field> where(Pointer pointer) {
    if (!mayApply) {
      return List.of();
    }
    List<Field> all = examination.fields(pointer);
    return condition.everywhere()
        ? all
        : all.stream().filter(field -> condition.holdsAt(examination, field.at())).toList();
  }

  /** The paths of the fields that a pointer means for somebody who stands at a place. */
  List<String> pathsNear(Pointer pointer, List<String> at) {
    return examination.fieldsNear(pointer, at).stream().map(Field::path).toList();
  }

  /** The fields the rule applies to and that have a value. */
  Stream<Field> present(List<Pointer> pointers) {
    List<Field> present = new ArrayList<>();
    for (Pointer pointer : pointers) {
      for (Field field : where(pointer)) {
        if (!field.missing()) {
          present.add(field);
        }
      }
    }
    return present.stream();
  }

  /** Tells that a rule cannot judge a field that it was given. */
  void passOver(Field field) {}

  /** A violation at every present field whose text is not as wanted. */
  List<Violation> unless(List<Pointer> pointers, Predicate<String> wanted) {
    return present(pointers)
        .filter(field -> !wanted.test(Objects.requireNonNull(field.text())))
        .map(this::violation)
        .toList();
  }

  /** What stands in the way of a field; a rule cannot judge it where nobody has looked. */
  Set<Obstacle> obstacles(Field field) {
    Obstacles obstacles = examination.obstacles();
    if (obstacles == null) {
      passOver(field);
      return Set.of();
    }
    return obstacles.byField().getOrDefault(field.path(), Set.of());
  }

  /** The domain that a text names; empty when it names none. */
  Optional<DomainName> domain(String text) {
    return examination.domain(text);
  }

  /** A violation at a field. */
  Violation violation(Field field) {
    return violation(field, Map.of());
  }

  /**
   * A violation at a field. It also shows what anybody may see of the value, and of a domain's
   * field the domain.
   */
  Violation violation(Field field, Map<String, Text> parameters) {
    Map<String, Text> shown = new HashMap<>(parameters);
    String value = field.shown();
    if (value != null) {
      shown.putIfAbsent("value", Violation.plain(value));
    }
    String domain =
        DOMAINS.equals(field.at().size() > 3 ? field.at().get(2) : "")
            ? textNear(DOMAIN, field)
            : null;
    if (domain != null) {
      shown.put("domain", Violation.plain(domain));
    }
    return new Violation(field.path(), shown);
  }

  /**
   * The text of the field that a pointer means for somebody who stands at another field; null when
   * it is missing.
   */
  @Nullable String textNear(Pointer pointer, Field field) {
    return examination.textNear(pointer, field.at());
  }

  /** All present texts that a pointer means there. */
  List<String> textsNear(Pointer pointer, Field field) {
    return examination.fieldsNear(pointer, field.at()).stream()
        .map(Field::text)
        .filter(Objects::nonNull)
        .toList();
  }
}
