package cn.beian.wire.code;

import cn.beian.wire.code.Entries.Entry;
import cn.beian.wire.code.ResultCode.Action;
import cn.beian.wire.code.ResultCode.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes of results on filings ({@code result-codes.txt}): 1001 to 1999 of records, 5001 to 5999
 * of any upload.
 */
public final class ResultCodes {

  /** Approved. */
  public static final long APPROVED = 1001;

  /** Refused by a reviewer, whose opinion comes along. */
  public static final long REFUSED = 1002;

  private static final String ELEMENT = "element";

  /** Read when the first code is asked for. */
  private static final class Loaded {
    private static final Map<Long, ResultCode> CODES =
        Entries.of("result-codes.txt").values().stream()
            .map(ResultCodes::code)
            .collect(Collectors.toUnmodifiableMap(ResultCode::code, Function.identity()));
  }

  private ResultCodes() {}

  /** The meaning of a code; empty for one that is not known: keep it for a person to look at. */
  public static Optional<ResultCode> of(long code) {
    return Optional.ofNullable(Loaded.CODES.get(code));
  }

  /** What follows from a code. */
  public static Action action(long code) {
    return of(code).map(ResultCode::action).orElse(Action.PARK);
  }

  private static ResultCode code(Entry entry) {
    Kind kind = Kind.valueOf(entry.value("kind"));
    String action = entry.values().getOrDefault("action", kind.usual().name());
    return new ResultCode(
        Long.parseLong(entry.key()),
        kind,
        Action.valueOf(action),
        entry.words("messages"),
        elements(entry),
        entry.explanation());
  }

  private static Map<String, String> elements(Entry entry) {
    Map<String, String> elements = new HashMap<>();
    entry
        .values()
        .forEach((name, value) -> {
          if (name.startsWith(ELEMENT)) {
            String message = name.substring(ELEMENT.length());
            elements.put(message.isEmpty() ? ResultCode.ANY : message.substring(1), value);
          }
        });
    return elements;
  }
}
