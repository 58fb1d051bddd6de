package cn.beian.year.oracle;

import java.util.List;

/**
 * How an order should have fared.
 *
 * @param state the name of the state it ends in
 * @param let of each act of the course, in its order, whether it had to be let
 * @param told all that people had to be told, in any order, one entry for each telling
 */
public record Expected(String state, List<Boolean> let, List<Told> told) {
  public Expected {
    let = List.copyOf(let);
    told = List.copyOf(told);
  }
}
