package cn.beian.platform.json;

import cn.beian.platform.json.FieldError.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is read member by member. What is wrong is collected with its path; {@link
 * #end} throws all of it at once, members that nobody asked for included.
 */
public final class JsonObject {
  private final Map<?, ?> members;
  private final String path;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();
  private final List<JsonObject> children = new ArrayList<>();

  private JsonObject(Map<?, ?> members, String path, List<FieldError> errors) {
    this.members = members;
    this.path = path;
    this.errors = errors;
  }

  /**
   * The object that is a whole text.
   *
   * @throws MalformedException if the value is no object
   */
  public static JsonObject root(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new JsonObject(map, "", new ArrayList<>());
    }
    throw MalformedException.at("", Code.NOT_OBJECT);
  }

  /** Whether the member is there, be it null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The members as they were sent; asking for them reads none. */
  public Map<?, ?> members() {
    return members;
  }

  /**
   * A text of at most {@code longest} characters, surrounding blanks removed; null if missing or
   * empty.
   */
  public @Nullable String text(String name, int longest) {
    Object value = member(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      return fail(name, Code.NOT_TEXT);
    }
    String stripped = text.strip();
    if (stripped.length() > longest) {
      return fail(name, Code.TOO_LONG, Map.of("most", Integer.toString(longest)));
    }
    return stripped.isEmpty() ? null : stripped;
  }

  /** As {@link #text}, but it must be there. Returns an empty text after noting that it is not. */
  public String requiredText(String name, int longest) {
    int before = errors.size();
    return required(name, text(name, longest), before, "");
  }

  /** A text that stands for something; null if missing or if {@code parse} does not know it. */
  public <T> @Nullable T parsed(String name, Function<String, @Nullable T> parse) {
    String text = text(name, 256);
    if (text == null) {
      return null;
    }
    T value = parse.apply(text);
    return value == null ? fail(name, Code.NOT_ONE_OF) : value;
  }

  /** As {@link #parsed}, but it must be there. Returns {@code otherwise} after noting it is not. */
  public <T> T requiredParsed(String name, Function<String, @Nullable T> parse, T otherwise) {
    int before = errors.size();
    return required(name, parsed(name, parse), before, otherwise);
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
    return parsed(name, text -> Parse.choice(choices, text));
  }

  /** As {@link #choice}, but it must be there. Returns the first after noting that it is not. */
  public <E extends Enum<E>> E requiredChoice(String name, Class<E> choices) {
    int before = errors.size();
    return required(name, choice(name, choices), before, choices.getEnumConstants()[0]);
  }

  /** A day, as YYYY-MM-DD. */
  public @Nullable LocalDate day(String name) {
    String text = text(name, 10);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return fail(name, Code.NOT_DATE);
    }
  }

  /**
   * As {@link #day}, but it must be there. Returns the first day of all after noting that it is
   * not.
   */
  public LocalDate requiredDay(String name) {
    int before = errors.size();
    return required(name, day(name), before, LocalDate.EPOCH);
  }

  /** As {@link #flag}, but it must be there. Returns false after noting that it is not. */
  public boolean requiredFlag(String name) {
    int before = errors.size();
    return required(name, flag(name), before, false);
  }

  /** A whole number between the two bounds, both included. */
  public @Nullable Long number(String name, long least, long most) {
    Object value = member(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Integer || value instanceof Long)) {
      return fail(name, Code.NOT_WHOLE_NUMBER);
    }
    long number = ((Number) value).longValue();
    return number < least || number > most
        ? fail(name, Code.OUT_OF_RANGE, range(least, most))
        : Long.valueOf(number);
  }

  /**
   * As {@link #number}, but it must be there. Returns the lower bound after noting that it is not.
   */
  public long requiredNumber(String name, long least, long most) {
    int before = errors.size();
    return required(name, number(name, least, most), before, least);
  }

  /** True or false; null if missing. */
  public @Nullable Boolean flag(String name) {
    Object value = member(name);
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    return fail(name, Code.NOT_TRUE_OR_FALSE);
  }

  /** An object; null if missing. */
  public @Nullable JsonObject object(String name) {
    Object value = member(name);
    if (value == null) {
      return null;
    }
    return value instanceof Map<?, ?> map ? child(map, pointer(name)) : fail(name, Code.NOT_OBJECT);
  }

  /** The objects of a list of at most {@code most}; none if missing. */
  public List<JsonObject> objects(String name, int most) {
    List<JsonObject> found = new ArrayList<>();
    List<?> values = list(name, most);
    for (int i = 0; i < values.size(); i++) {
      String at = pointer(name) + "/" + i;
      if (values.get(i) instanceof Map<?, ?> map) {
        found.add(child(map, at));
      } else {
        errors.add(new FieldError(at, Code.NOT_OBJECT, Map.of()));
      }
    }
    return found;
  }

  /** The texts of a list of at most {@code most}; none if missing. */
  public List<String> texts(String name, int most) {
    return parsedTexts(name, most, text -> text);
  }

  /**
   * As {@link #texts}, but there must be one at least. Returns none after noting that there is not.
   */
  public List<String> requiredTexts(String name, int most) {
    int before = errors.size();
    List<String> texts = texts(name, most);
    return required(name, texts.isEmpty() ? null : texts, before, List.of());
  }

  /** What the texts of a list of at most {@code most} stand for; none if missing. */
  public <T> List<T> parsedTexts(String name, int most, Function<String, @Nullable T> parse) {
    List<T> found = new ArrayList<>();
    List<?> values = list(name, most);
    for (int i = 0; i < values.size(); i++) {
      boolean isText = values.get(i) instanceof String text && text.length() <= 256;
      T value = isText ? parse.apply(values.get(i).toString()) : null;
      if (value == null) {
        Code code = isText ? Code.NOT_ONE_OF : Code.NOT_TEXT;
        errors.add(new FieldError(pointer(name) + "/" + i, code, Map.of()));
      } else {
        found.add(value);
      }
    }
    return found;
  }

  /**
   * Call when every member has been asked for.
   *
   * @throws MalformedException with everything that is wrong in this object and those inside it
   */
  public void end() {
    noteUnknown();
    if (!errors.isEmpty()) {
      throw new MalformedException(errors);
    }
  }

  private void noteUnknown() {
    members.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> new FieldError(pointer(name.toString()), Code.UNKNOWN_FIELD, Map.of()))
        .forEach(errors::add);
    children.forEach(JsonObject::noteUnknown);
  }

  private List<?> list(String name, int most) {
    Object value = member(name);
    if (value instanceof List<?> list) {
      if (list.size() <= most) {
        return list;
      }
      fail(name, Code.TOO_MANY, Map.of("most", Integer.toString(most)));
    } else if (value != null) {
      fail(name, Code.NOT_LIST);
    }
    return List.of();
  }

  private JsonObject child(Map<?, ?> map, String at) {
    JsonObject child = new JsonObject(map, at, errors);
    children.add(child);
    return child;
  }

  private @Nullable Object member(String name) {
    known.add(name);
    return members.get(name);
  }

  /**
   * The value, or {@code otherwise} after noting that the member is missing, if nothing else was
   * noted of it.
   */
  private <T> T required(String name, @Nullable T value, int errorsBefore, T otherwise) {
    if (value == null && errors.size() == errorsBefore) {
      fail(name, Code.FIELD_MISSING);
    }
    return value == null ? otherwise : value;
  }

  private <T> @Nullable T fail(String name, Code code) {
    return fail(name, code, Map.of());
  }

  /** Notes that the member is wrong; the reading goes on, so that everything is found. */
  public <T> @Nullable T fail(String name, Code code, Map<String, String> parameters) {
    errors.add(new FieldError(pointer(name), code, parameters));
    return null;
  }

  private static Map<String, String> range(long least, long most) {
    return Map.of("least", Long.toString(least), "most", Long.toString(most));
  }

  private String pointer(String name) {
    return path + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
