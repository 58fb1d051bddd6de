package cn.beian.platform.rules;

import cn.beian.domain.rule.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The code tables that forms and rules share (tables.json): subject natures, certificate types,
 * material kinds and so on. A row may say {@code from} when and {@code to} when it is in force,
 * both days included.
 */
public final class Tables {
  private final Map<String, List<Map<String, Object>>> tables;

  Tables(Map<String, List<Map<String, Object>>> tables) {
    this.tables = tables;
  }

  /** One row: a code and its name, which is the code itself where the table has only words. */
  public record Row(String code, Text name) {}

  /** Reads all tables. */
  @SuppressWarnings("unchecked")
  static Tables load(RuleFiles files) {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    files
        .read("tables.json")
        .forEach((name, rows) -> tables.put(name, List.copyOf((List<Map<String, Object>>) rows)));
    return new Tables(tables);
  }

  /**
   * The rows of a table, in the order in which a form shows them.
   *
   * @throws IllegalArgumentException when there is no such table
   */
  public List<Row> rows(String table) {
    return raw(table).stream()
        .map(row -> new Row(text(row, "code"), new Text(text(row, "zh"), text(row, "en"))))
        .toList();
  }

  /** The name of a code; empty when the table does not have it. */
  public Optional<Text> name(String table, String code) {
    return rows(table).stream().filter(row -> row.code().equals(code)).map(Row::name).findFirst();
  }

  /** The tables with only the rows in force on a day. */
  Tables on(LocalDate day) {
    Map<String, List<Map<String, Object>>> inForce = new LinkedHashMap<>();
    tables.forEach(
        (name, rows) -> inForce.put(name, rows.stream().filter(row -> inForce(row, day)).toList()));
    return new Tables(inForce);
  }

  private static boolean inForce(Map<String, Object> row, LocalDate day) {
    return day(row, "from").stream().noneMatch(day::isBefore)
        && day(row, "to").stream().noneMatch(day::isAfter);
  }

  /**
   * The days from which on the tables that a value refers to have other rows, and the first day.
   */
  SortedSet<LocalDate> changes(Object value) {
    SortedSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
    references(value)
        .flatMap(table -> raw(table).stream())
        .flatMap(row ->
            Stream.concat(
                day(row, "from").stream(), day(row, "to").map(to -> to.plusDays(1)).stream()))
        .forEach(days::add);
    return days;
  }

  private static Stream<String> references(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.get("table") instanceof String table
          ? Stream.of(table)
          : map.values().stream().flatMap(Tables::references);
    }
    return value instanceof List<?> list ? list.stream().flatMap(Tables::references) : Stream.of();
  }

  private static Optional<LocalDate> day(Map<String, Object> row, String column) {
    return row.get(column) instanceof String text
        ? Optional.of(LocalDate.parse(text))
        : Optional.empty();
  }

  /**
   * The same value with every reference to a table replaced: {@code {"table": name}} by its codes,
   * with {@code "column"} by that column's values by code, with {@code "rows": true} by the rows
   * themselves, and {@code {"lines": name}} by the lines of a file.
   */
  Object resolve(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::resolve).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return resolved(map);
    }
    return value;
  }

  private Object resolved(Map<?, ?> map) {
    if (map.get("lines") instanceof String file) {
      return Resources.lines(file);
    }
    return map.get("table") instanceof String table ? referred(table, map) : resolveEach(map);
  }

  private Map<String, Object> resolveEach(Map<?, ?> map) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach((name, value) -> resolved.put(name.toString(), resolve(value)));
    return resolved;
  }

  private Object referred(String table, Map<?, ?> reference) {
    if (reference.get("column") instanceof String column) {
      Map<String, Object> values = new LinkedHashMap<>();
      raw(table).stream()
          .filter(row -> row.containsKey(column))
          .forEach(row -> values.put(text(row, "code"), row.get(column)));
      return values;
    }
    return Boolean.TRUE.equals(reference.get("rows"))
        ? raw(table)
        : raw(table).stream().map(row -> text(row, "code")).toList();
  }

  private List<Map<String, Object>> raw(String table) {
    List<Map<String, Object>> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("no such table: " + table);
    }
    return rows;
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.getOrDefault(column, row.get("code")));
  }
}
