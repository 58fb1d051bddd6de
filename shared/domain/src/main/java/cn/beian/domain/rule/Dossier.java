package cn.beian.domain.rule;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at (案卷): an order's content, the kind of order, what the administration has
 * on record for the same subject, and what stands in the order's way.
 *
 * @param filed null while it is unknown: rules that compare with the record do not apply
 * @param obstacles null where nobody has looked: rules about them do not apply
 */
public record Dossier(
    Filing filing, OrderType type, @Nullable Filed filed, @Nullable Obstacles obstacles) {

  /** A dossier for which nobody has looked for obstacles. */
  public Dossier(Filing filing, OrderType type, @Nullable Filed filed) {
    this(filing, type, filed, null);
  }

  /** A dossier of which no record is known, and for which nobody has looked for obstacles. */
  public Dossier(Filing filing, OrderType type) {
    this(filing, type, null);
  }

  /** The same with what was found in its way. */
  public Dossier with(Obstacles found) {
    return new Dossier(filing, type, filed, found);
  }

  /** The same with other content. */
  public Dossier with(Filing other) {
    return new Dossier(other, type, filed, obstacles);
  }

  /**
   * What the administration has on record (备案记录).
   *
   * @param content as far as it is known; a service of the order is compared with the one at its
   *     place
   * @param here whether the subject is filed through this provider
   */
  public record Filed(Filing content, boolean here) {}
}
