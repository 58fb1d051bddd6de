package cn.beian.domain.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The expectations of {@code order-types.txt}. */
final class ExpectedTypes {
  static final Map<Character, TypeGround> LETTERS =
      Map.ofEntries(
          Map.entry('1', TypeGround.NOTHING_FILED),
          Map.entry('H', TypeGround.SUBJECT_FILED_HERE),
          Map.entry('E', TypeGround.SUBJECT_FILED_ELSEWHERE),
          Map.entry('A', TypeGround.SERVICE_NOT_JOINED),
          Map.entry('C', TypeGround.SERVICE_FILED_HERE),
          Map.entry('o', TypeGround.SUBJECT_IN_OTHER_ACCOUNT),
          Map.entry('t', TypeGround.ACCOUNT_HAS_OTHER_SUBJECT),
          Map.entry('s', TypeGround.SHELL_SUBJECT),
          Map.entry('k', TypeGround.CLAIM_SUBJECT),
          Map.entry('c', TypeGround.CLAIM_SERVICE),
          Map.entry('x', TypeGround.OWN_SUBJECT_OUTDATED),
          Map.entry('y', TypeGround.OWN_SERVICE_OUTDATED),
          Map.entry('b', TypeGround.SERVICE_OF_OTHER_SUBJECT),
          Map.entry('p', TypeGround.SERVICE_IN_OTHER_ACCOUNT));

  private ExpectedTypes() {}

  /** The cell of every standing of which nothing is unknown. */
  static Map<Standing, String> cells() {
    Map<Standing, String> cells = new HashMap<>();
    for (String block : text().split("\n\n")) {
      List<String[]> lines =
          block
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" +"))
              .toList();
      if (!lines.isEmpty()) {
        read(lines, cells);
      }
    }
    return cells;
  }

  private static void read(List<String[]> lines, Map<Standing, String> cells) {
    String[] head = lines.getFirst();
    for (String[] line : lines.subList(1, lines.size())) {
      for (int column = 1; column < line.length; column++) {
        Standing standing =
            new Standing(
                FiledSubject.valueOf(line[0]),
                FiledService.valueOf(head[column + 1]),
                OwnSubject.valueOf(head[0]),
                OwnService.valueOf(head[1]));
        if (cells.put(standing, line[column]) != null) {
          throw new IllegalStateException("twice: " + standing);
        }
      }
    }
  }

  /** The grounds that a cell names; none where the records contradict each other. */
  static Set<TypeGround> grounds(String cell) {
    return cell.chars()
        .mapToObj(letter -> (char) letter)
        .filter(letter -> letter != '!')
        .map(letter -> Objects.requireNonNull(LETTERS.get(letter)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TypeGround.class)));
  }

  /** Every standing, with and without unknowns. */
  static List<Standing> everyStanding() {
    return Arrays.stream(FiledSubject.values())
        .flatMap(a ->
            Arrays.stream(FiledService.values())
                .flatMap(b ->
                    Arrays.stream(OwnSubject.values())
                        .flatMap(c ->
                            Arrays.stream(OwnService.values()).map(d -> new Standing(a, b, c, d)))))
        .toList();
  }

  private static String text() {
    try (InputStream in = ExpectedTypes.class.getResourceAsStream("/order-types.txt")) {
      if (in == null) {
        throw new IllegalStateException("order-types.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
