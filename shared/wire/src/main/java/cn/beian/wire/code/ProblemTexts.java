package cn.beian.wire.code;

import cn.beian.wire.Problem.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What problems of documents, payloads and envelopes say to people ({@code problems.txt}). */
public final class ProblemTexts {

  /** Read when the first text is asked for. */
  private static final class Loaded {
    private static final Map<Kind, Explanation> TEXTS =
        Entries.of("problems.txt").values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> Kind.valueOf(entry.key()), Entries.Entry::explanation));
  }

  private ProblemTexts() {}

  /** The explanation of a kind of problem. */
  public static Explanation of(Kind kind) {
    return Objects.requireNonNull(Loaded.TEXTS.get(kind));
  }
}
