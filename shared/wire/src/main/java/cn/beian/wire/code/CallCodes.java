package cn.beian.wire.code;

import cn.beian.wire.code.Entries.Entry;
import cn.beian.wire.soap.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes of calls ({@code call-codes.txt}). */
public final class CallCodes {
  private static final long OTHER = 999;

  /** Read when the first code is asked for. */
  private static final class Loaded {
    private static final Map<Long, CallCode> CODES =
        Entries.of("call-codes.txt").values().stream()
            .map(CallCodes::code)
            .collect(Collectors.toUnmodifiableMap(CallCode::code, Function.identity()));
  }

  private CallCodes() {}

  /** The meaning of a code; that of 999 for one that is not known. */
  public static CallCode of(long code) {
    Map<Long, CallCode> codes = Loaded.CODES;
    return Objects.requireNonNull(codes.getOrDefault(code, codes.get(OTHER)));
  }

  private static CallCode code(Entry entry) {
    return new CallCode(
        Long.parseLong(entry.key()),
        CallCode.Then.valueOf(entry.value("class")),
        entry.words("operations").stream().map(Operation::valueOf).collect(Collectors.toSet()),
        entry.explanation());
  }
}
