package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One filing, the kind of order it is for and the day it is looked at. */
public final class Examination {
  private final Filing filing;
  private final OrderType type;
  private final LocalDate today;
  private final Map<String, Object> tree;

  public Examination(Filing filing, OrderType type, LocalDate today) {
    this.filing = filing;
    this.type = type;
    this.today = today;
    this.tree = FilingTree.of(filing);
  }

  Filing filing() {
    return filing;
  }

  OrderType type() {
    return type;
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
    return pointer.in(tree, at);
  }

  /** The text of the one field a pointer means there; null when it is missing. */
  @Nullable String textNear(Pointer pointer, List<String> at) {
    List<Field> fields = fieldsNear(pointer, at);
    return fields.isEmpty() ? null : fields.getFirst().text();
  }
}
