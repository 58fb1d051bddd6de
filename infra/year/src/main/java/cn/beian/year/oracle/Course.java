package cn.beian.year.oracle;

import java.util.List;

/**
 * An order with all that was tried on it.
 *
 * @param order its id
 * @param type the name of its order type
 * @param acts oldest first; the first opens it
 */
public record Course(String order, String type, List<Act> acts) {
  public Course {
    acts = List.copyOf(acts);
  }
}
