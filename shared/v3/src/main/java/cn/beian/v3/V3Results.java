package cn.beian.v3;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauEvent.Meaning;
import cn.beian.domain.bureau.BureauEvent.ResultReason;
import cn.beian.domain.bureau.Operation;
import cn.beian.wire.code.Explanation;
import cn.beian.wire.code.ResultCode;
import cn.beian.wire.code.ResultCodes;
import cn.beian.wire.download.Result;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of records, in our words. */
final class V3Results {

  /** The code of a whole file that does not fit the schema: its name stands beside it. */
  private static final long SCHEMA = 5001;

  private V3Results() {}

  static BureauEvent.Result of(Result result) {
    String file =
        result.record() != null
            ? null
            : result.codes().stream()
                .filter(code -> code.code() == SCHEMA)
                .map(Result.Code::description)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return new BureauEvent.Result(
        operation(result),
        result.record(),
        result.codes().stream().map(code -> reason(code, result)).toList(),
        file);
  }

  private static ResultReason reason(Result.Code code, Result result) {
    return new ResultReason(
        code.code(),
        meaning(code.code()),
        field(code.code(), operation(result)),
        remark(code, result));
  }

  private static long operation(Result result) {
    Long operation = result.operation();
    return operation == null ? 0 : operation;
  }

  private static @Nullable String field(long code, long operation) {
    return Operation.of(operation)
        .map(V3Results::message)
        .flatMap(message -> ResultTexts.field(code, message))
        .orElse(null);
  }

  private static String message(Operation operation) {
    return switch (operation) {
      case FIRST_FILING -> "XZBA";
      case NEW_SITE -> "XZWZ";
      case NEW_ACCESS -> "XZJR";
      case CHANGE -> "BGBA";
      case CANCEL_ACCESS, DEREGISTER_SUBJECT, DEREGISTER_SITE -> "ZXBA";
    };
  }

  /** What was written beside a code, but for its own text, which is known. */
  private static @Nullable String remark(Result.Code code, Result result) {
    String described =
        Stream.of(code.description(), result.remark())
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !isKnown(text, code.code()))
            .distinct()
            .collect(Collectors.joining("；"));
    return code.code() == SCHEMA ? null : Texts.text(described);
  }

  private static boolean isKnown(String text, long code) {
    Optional<Explanation> known = ResultTexts.of(code);
    return known.map(one -> one.message().zh()).filter(text::equals).isPresent();
  }

  private static Meaning meaning(long code) {
    if (code == ResultCodes.APPROVED) {
      return Meaning.APPROVED;
    }
    ResultCode.Action action = ResultCodes.action(code);
    return switch (action) {
      case RETURN_TO_EDITOR, REFRESH, SHOW_OPINION -> Meaning.REFUSED;
      case ALARM_OPERATIONS, STOP -> Meaning.OPERATIONS;
      case RETRY_LATER -> Meaning.LATER;
      case NONE -> Meaning.INFORMATION;
      case PARK -> Meaning.UNKNOWN;
    };
  }
}
