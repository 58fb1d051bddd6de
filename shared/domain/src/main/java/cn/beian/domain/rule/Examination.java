package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Object> tree;
  private final Map<Pointer, List<Field>> fields = new HashMap<>();
  private final Map<String, Optional<DomainName>> domains = new HashMap<>();

  /** Looks at a dossier as of a day. */
  public Examination(Dossier dossier, LocalDate today) {
    this.dossier = dossier;
    this.today = today;
    this.tree = FilingTree.of(dossier);
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
    return fields.computeIfAbsent(pointer, each -> each.in(tree, List.of()));
  }

  /**
   * The fields a pointer means for somebody who stands at a field: those of the same service, of
   * the same domain.
   */
  List<Field> fieldsNear(Pointer pointer, List<String> at) {
    return pointer.single() || at.isEmpty() ? fields(pointer) : pointer.in(tree, at);
  }

  /** The domain that a text names; empty when it names none. */
  Optional<DomainName> domain(String text) {
    return domains.computeIfAbsent(text, DomainName::of);
  }

  /** Whether any present field that a pointer means there has a wanted text. */
  boolean anyNear(Pointer pointer, List<String> at, Predicate<String> wanted) {
    for (Field field : fieldsNear(pointer, at)) {
      String text = field.text();
      if (text != null && wanted.test(text)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the one field a pointer means there; null when it is missing. */
  @Nullable String textNear(Pointer pointer, List<String> at) {
    List<Field> fields = fieldsNear(pointer, at);
    return fields.isEmpty() ? null : fields.getFirst().text();
  }

  /**
   * The text at the path of a finding; null when it is missing.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  public @Nullable String textAt(String path) {
    Pointer pointer = Pointer.of(path.replaceAll("/\\d+", "/*"));
    return textNear(pointer, List.of(path.substring(1).split("/")));
  }
}
