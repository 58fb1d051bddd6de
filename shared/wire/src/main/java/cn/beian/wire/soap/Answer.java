package cn.beian.wire.soap;

import cn.beian.wire.Problem;
import java.util.List;

/**
 * What came back from a call. Of all but {@link Answered} the outcome of the call is unknown: it
 * may have been carried out.
 */
public sealed interface Answer<R extends Reply> {

  /** The reply of the operation. */
  record Answered<R extends Reply>(R reply) implements Answer<R> {}

  /**
   * A SOAP fault.
   *
   * @param code {@code faultcode}, may be empty
   * @param text {@code faultstring}, may be empty
   */
  record Fault<R extends Reply>(String code, String text) implements Answer<R> {}

  /**
   * Nothing that can be read.
   *
   * @param problems why, never empty
   */
  record Unreadable<R extends Reply>(List<Problem> problems) implements Answer<R> {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
