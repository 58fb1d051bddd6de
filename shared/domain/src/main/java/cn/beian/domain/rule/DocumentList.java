package cn.beian.domain.rule;

import cn.beian.domain.bureau.DecisionDay;
import java.util.List;

/**
 * The documents of an order.
 *
 * @param decisionBy the day their age and validity are measured on
 * @param needed what is needed, in the order of the rules
 * @param notNeeded positions of uploaded documents that no rule of this order wants; they do no
 *     harm (FAQ-MAT-12)
 */
public record DocumentList(
    DecisionDay decisionBy, List<NeededDocument> needed, List<Integer> notNeeded) {

  public DocumentList {
    needed = List.copyOf(needed);
    notNeeded = List.copyOf(notNeeded);
  }
}
