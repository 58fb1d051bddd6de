package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One dossier and the day it is looked at. */
public final class Examination {
  private final Dossier dossier;
  private final LocalDate today;
  private final Map<String, Object> tree;

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

  List<Field> fields(Pointer pointer) {
    return pointer.in(tree, List.of());
  }

  /**
   * The fields a pointer means for somebody who stands at a field: those of the same service, of
   * the same domain.
   */
  List<Field> fieldsNear(Pointer pointer, List<String> at) {
    return pointer.in(tree, pointer.onRecord() ? onRecord(at) : at);
  }

  /** The place on record that belongs to a place of the order. */
  private static List<String> onRecord(List<String> at) {
    return Stream.concat(Stream.of(FilingTree.FILED), at.stream()).toList();
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
