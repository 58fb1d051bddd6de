package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One dossier and the day it is looked at. Rules ask for the same fields and domains again and
 * again: it remembers what it has found. It is for one thread.
 */
public final class Examination {
  private final Dossier dossier;
  private final LocalDate today;

  /** By the number of the pointer; null until somebody asks. */
  private final List<@Nullable List<Field>> fields =
      new ArrayList<>(Collections.nCopies(Pointer.count(), null));

  private final Map<String, Optional<DomainName>> domains = new HashMap<>();

  /** Looks at a dossier as of a day. */
  public Examination(Dossier dossier, LocalDate today) {
    this.dossier = dossier;
    this.today = today;
    fields.set(Pointer.WHOLE.number(), List.of(Field.whole(FilingTree.of(dossier))));
  }

  Filing filing() {
    return dossier.filing();
  }

  OrderType type() {
    return dossier.type();
  }

  LocalDate today() {
    return today;
  }

  @Nullable Obstacles obstacles() {
    return dossier.obstacles();
  }

  List<Field> fields(Pointer pointer) {
    List<Field> known = fields.get(pointer.number());
    if (known == null) {
      known = pointer.below(fields(Objects.requireNonNull(pointer.above())));
      fields.set(pointer.number(), known);
    }
    return known;
  }

  /**
   * The fields a pointer means for somebody who stands at a field: those of the same service, of
   * the same domain.
   */
  List<Field> fieldsNear(Pointer pointer, Field at) {
    List<Field> all = fields(pointer);
    int shared = pointer.sharedWith(at.pointer());
    if (shared == 0) {
      return all;
    }
    List<Field> near = new ArrayList<>();
    for (Field field : all) {
      if (field.near(at, shared)) {
        near.add(field);
      }
    }
    return near;
  }

  /** The domain that a text names; empty when it names none. */
  Optional<DomainName> domain(String text) {
    return domains.computeIfAbsent(text, DomainName::of);
  }

  /** Whether any present field that a pointer means there has a wanted text. */
  boolean anyNear(Pointer pointer, Field at, Predicate<String> wanted) {
    int shared = pointer.sharedWith(at.pointer());
    for (Field field : fields(pointer)) {
      String text = field.near(at, shared) ? field.text() : null;
      if (text != null && wanted.test(text)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the one field a pointer means there; null when it is missing. */
  @Nullable String textNear(Pointer pointer, Field at) {
    int shared = pointer.sharedWith(at.pointer());
    for (Field field : fields(pointer)) {
      if (field.near(at, shared)) {
        return field.text();
      }
    }
    return null;
  }

  /**
   * The text at the path of a finding; null when it is missing.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  public @Nullable String textAt(String path) {
    Field place = Field.at(path);
    return textNear(place.pointer(), place);
  }
}
