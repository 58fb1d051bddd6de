package cn.beian.platform.table;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's service codes to list (PREP-CODE-07).
 *
 * @param kind null for both
 * @param states all of them when empty
 * @param instanceId null for those of any instance and of none
 * @param product null for those of any product and of none
 */
public record CodeFilter(
    @Nullable CodeKind kind,
    Set<ServiceCodeState> states,
    @Nullable String instanceId,
    @Nullable String product) {

  static final CodeFilter ALL = new CodeFilter(null, Set.of(), null, null);

  public CodeFilter {
    states = Set.copyOf(states);
  }

  Filter filter() {
    return Filter.NONE
        .and(Attribute.KIND, kind == null ? null : kind.name())
        .andOneOf(Attribute.STATE, states.stream().map(Enum::name).toList())
        .and(Attribute.INSTANCE, instanceId)
        .and(Attribute.PRODUCT, product);
  }
}
