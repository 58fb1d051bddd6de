package cn.beian.simulator.check;

import cn.beian.wire.code.ResultCodes;
import cn.beian.wire.download.Result;
import java.util.ArrayList;
import java.util.List;

/** The codes of a record, each once. */
public final class Findings {
  private static final int LONGEST = 255;

  private final List<Result.Code> codes = new ArrayList<>();

  /** A code with the ministry's text. */
  public static Result.Code code(long code) {
    String text = ResultCodes.of(code).map(each -> each.explanation().message().zh()).orElse("");
    return code(code, text);
  }

  /** A code with a text of its own. */
  public static Result.Code code(long code, String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST));
    return new Result.Code(code, cut.isEmpty() ? null : cut);
  }

  /** Adds a code when something is wrong. */
  void when(boolean wrong, long code) {
    if (wrong && codes.stream().noneMatch(each -> each.code() == code)) {
      codes.add(code(code));
    }
  }

  /** Adds a code with a text of its own. */
  void add(long code, String text) {
    codes.add(code(code, text));
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  List<Result.Code> codes() {
    return List.copyOf(codes);
  }
}
