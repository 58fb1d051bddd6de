package cn.beian.domain.type;

import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Set;

/** What became of the question which type an order, or one service of it, has. */
public sealed interface TypeOutcome {

  /** It has this type. */
  record Decided(OrderType type, TypeGround ground) implements TypeOutcome {}

  /**
   * It cannot be told yet.
   *
   * @param possible the types it can still turn out to have
   * @param lookUp what has to be found out first, or looked at again
   */
  record Undecided(Set<OrderType> possible, List<At> lookUp) implements TypeOutcome {
    public Undecided {
      possible = Set.copyOf(possible);
      lookUp = List.copyOf(lookUp);
    }
  }

  /**
   * No order can be opened before these are out of the way.
   *
   * @param obstacles all that are certain
   */
  record Impossible(List<At> obstacles) implements TypeOutcome {
    public Impossible {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * It has to be split into orders of different types.
   *
   * @param parts in the order in which they are to be filed, one after the other is done
   *     (FAQ-CONC-03): changes first (FAQ-CONC-04), then access, then new services. After each, the
   *     type of the next is decided anew.
   */
  record Mixed(List<Part> parts) implements TypeOutcome {
    public Mixed {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A ground and where it lies.
   *
   * @param path JSON Pointer into the order's content
   */
  record At(TypeGround ground, String path) {}

  /**
   * What goes into one order.
   *
   * @param paths JSON Pointers to the domains, and to the services that are Apps
   */
  record Part(OrderType type, TypeGround ground, List<String> paths) {
    public Part {
      paths = List.copyOf(paths);
    }
  }

  /** The types it has or can still turn out to have. More knowledge never adds one. */
  default Set<OrderType> possible() {
    return switch (this) {
      case Decided decided -> Set.of(decided.type());
      case Undecided undecided -> undecided.possible();
      case Impossible _, Mixed _ -> Set.of();
    };
  }
}
