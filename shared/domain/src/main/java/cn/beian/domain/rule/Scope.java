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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The part of an examination that a rule applies to. */
public sealed class Scope permits WatchedScope {
  private static final Pointer DOMAIN = Pointer.of("/services/*/domains/*/name");

  private final Examination examination;
  private final Condition condition;

  Scope(Examination examination, Condition condition) {
    this.examination = examination;
    this.condition = condition;
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
    return condition.holdsAt(examination, Field.WHOLE);
  }

  /** Looks at the fields the rule applies to, missing ones included. */
  void fields(Pointer pointer, Consumer<Field> look) {
    for (Field field : examination.fields(pointer)) {
      look(field, look);
    }
  }

  /** Looks at the fields the rule applies to and that have a value. */
  void present(Pointer pointer, Consumer<Field> look) {
    for (Field field : examination.fields(pointer)) {
      if (!field.missing()) {
        look(field, look);
      }
    }
  }

  private void look(Field field, Consumer<Field> look) {
    if (condition.holdsAt(examination, field)) {
      see(field);
      look.accept(field);
    }
  }

  /** What a look at each present field finds. */
  List<Violation> each(List<Pointer> pointers, BiConsumer<Field, List<Violation>> look) {
    List<Violation> found = new ArrayList<>(0);
    Consumer<Field> one = field -> look.accept(field, found);
    // Every order takes hundreds of these: no iterator is made.
    for (int i = 0; i < pointers.size(); i++) {
      present(pointers.get(i), one);
    }
    return found;
  }

  /** A violation at every present field that is broken. */
  List<Violation> where(
      List<Pointer> pointers, Predicate<Field> broken, Function<Field, Violation> violation) {
    return each(
        pointers,
        (field, found) -> {
          if (broken.test(field)) {
            found.add(violation.apply(field));
          }
        });
  }

  /** The same, with nothing more to say of it. */
  List<Violation> where(List<Pointer> pointers, Predicate<Field> broken) {
    return where(pointers, broken, this::violation);
  }

  /** A violation at every present field whose text is not as wanted. */
  List<Violation> unless(List<Pointer> pointers, Predicate<String> wanted) {
    return where(pointers, field -> !wanted.test(Objects.requireNonNull(field.text())));
  }

  /** The fields that a pointer means for somebody who stands at a place. */
  List<Field> fieldsNear(Pointer pointer, Field at) {
    return examination.fieldsNear(pointer, at);
  }

  /** Tells that a rule looks at a field. */
  void see(Field field) {}

  /** Tells that a rule cannot judge a field that it was given. */
  void passOver(Field field) {}

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
    String domain = DOMAIN.sharedWith(field.pointer()) > 1 ? textNear(DOMAIN, field) : null;
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
    return examination.textNear(pointer, field);
  }

  /** All present texts that a pointer means there. */
  List<String> textsNear(Pointer pointer, Field field) {
    List<String> texts = new ArrayList<>();
    for (Field each : examination.fieldsNear(pointer, field)) {
      if (!each.missing()) {
        texts.add(Objects.requireNonNull(each.text()));
      }
    }
    return texts;
  }
}
