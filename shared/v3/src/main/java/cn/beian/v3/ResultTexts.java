package cn.beian.v3;

import cn.beian.wire.code.Explanation;
import cn.beian.wire.code.ResultCode;
import cn.beian.wire.code.ResultCodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What the codes of results say to customers: meaning, cause and remedy, in both languages, and the
 * field.
 */
public final class ResultTexts {
  private static final long FIRST = 1001;
  private static final long LAST = 5999;

  private ResultTexts() {}

  /** The text of a code; empty for one that is not known. */
  public static Optional<Explanation> of(long code) {
    return ResultCodes.of(code).map(ResultCode::explanation);
  }

  /**
   * The field that a code objects to.
   *
   * @param message the upload's, such as {@code XZBA}
   * @return a JSON Pointer into an order's content, {@code #} for each place in a list; empty where
   *     the code does not tell
   */
  static Optional<String> field(long code, String message) {
    return ResultCodes.of(code)
        .flatMap(known -> known.element(message))
        .map(Pointers::field)
        .filter(field -> !field.isEmpty());
  }

  /** All known codes, in order. */
  public static List<Long> codes() {
    return LongStream.rangeClosed(FIRST, LAST)
        .filter(code -> ResultCodes.of(code).isPresent())
        .boxed()
        .toList();
  }
}
