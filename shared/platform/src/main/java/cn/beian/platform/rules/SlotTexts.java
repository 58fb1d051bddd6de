package cn.beian.platform.rules;

import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the value of a slot reads in a text. */
final class SlotTexts {
  private static final String CHINESE = "zh";

  private final Tables tables;

  SlotTexts(Tables tables) {
    this.tables = tables;
  }

  /**
   * The value in a language ({@code zh} or {@code en}): a text in both languages by its member, a
   * list as alternatives, a list in a list as things that go together, a code by its name.
   *
   * @param table the table that names the codes; null when the values are words
   */
  String read(String language, @Nullable String table, Object value) {
    boolean chinese = CHINESE.equals(language);
    return switch (value) {
      case Map<?, ?> both -> String.valueOf(both.get(language));
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          alternatives(chinese, list.stream().map(each -> name(chinese, table, each)).toList());
      case List<?> list ->
          alternatives(chinese, list.stream().map(each -> together(chinese, table, each)).toList());
      default -> name(chinese, table, value);
    };
  }

  private String together(boolean chinese, @Nullable String table, Object kinds) {
    List<String> names =
        ((List<?>) kinds).stream().map(each -> name(chinese, table, each)).toList();
    return String.join(chinese ? "和" : " and ", names);
  }

  private static String alternatives(boolean chinese, List<String> names) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    String most = String.join(chinese ? "、" : ", ", names.subList(0, names.size() - 1));
    return most + (chinese ? "或" : " or ") + names.getLast();
  }

  private String name(boolean chinese, @Nullable String table, Object value) {
    if (table == null) {
      return value.toString();
    }
    Text name =
        tables
            .name(table, value.toString())
            .orElseThrow(() -> new IllegalArgumentException("not in " + table + ": " + value));
    return chinese ? name.zh() : name.en();
  }
}
