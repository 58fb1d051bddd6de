package cn.beian.bench.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules in CEL (dev.cel:cel), compiled once. They look at an order's JSON as maps and lists; days
 * are texts, and those that are counted from today are worked out beforehand.
 */
final class CelRules {
  private static final MapType JSON = MapType.create(SimpleType.STRING, SimpleType.DYN);

  private final List<CelRuntime.Program> programs;

  CelRules(List<SampleRule> rules) {
    Cel cel =
        CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.bindings(), CelExtensions.lists())
            .addRuntimeLibraries(CelExtensions.lists())
            .addVar("order", JSON)
            .addVar("days", MapType.create(SimpleType.STRING, SimpleType.STRING))
            .setResultType(SimpleType.BOOL)
            .build();
    this.programs = rules.stream().map(rule -> program(cel, rule)).toList();
  }

  private static CelRuntime.Program program(Cel cel, SampleRule rule) {
    try {
      return cel.createProgram(cel.compile(rule.cel()).getAst());
    } catch (CelValidationException | CelEvaluationException broken) {
      throw new IllegalArgumentException(rule.rule().id(), broken);
    }
  }

  /** What the rules look at. */
  static Map<String, Object> data(Map<String, Object> order, LocalDate today) {
    return Map.of(
        "order",
        longs(order),
        "days",
        Map.of(
            "today", today.toString(),
            "threeDaysAgo", today.minusDays(3).toString(),
            "threeMonthsAgo", today.minusMonths(3).toString(),
            "inThreeMonths", today.plusMonths(3).toString()));
  }

  /** CEL's whole numbers have 64 bits. */
  private static Object longs(Object json) {
    return switch (json) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> longs(e.getValue())));
      case List<?> list -> list.stream().map(CelRules::longs).toList();
      case Integer number -> number.longValue();
      default -> json;
    };
  }

  /** For each rule whether it finds nothing. */
  boolean[] verdicts(Map<String, Object> data) {
    boolean[] verdicts = new boolean[programs.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = verdict(programs.get(i), data);
    }
    return verdicts;
  }

  private static boolean verdict(CelRuntime.Program program, Map<String, Object> data) {
    try {
      return (Boolean) program.eval(data);
    } catch (CelEvaluationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
