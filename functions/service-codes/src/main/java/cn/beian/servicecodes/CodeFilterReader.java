package cn.beian.servicecodes;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.json.Parse;
import cn.beian.platform.table.CodeFilter;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which codes a request wants listed (PREP-CODE-07). */
final class CodeFilterReader {
  private CodeFilterReader() {}

  /**
   * The filter in the query.
   *
   * @throws cn.beian.platform.json.MalformedException if a parameter has a value that nothing has
   */
  static CodeFilter read(HttpRequest request) {
    Set<ServiceCodeState> states = request.query("state", CodeFilterReader::states);
    return new CodeFilter(
        request.query("kind", text -> Parse.choice(CodeKind.class, text)),
        states == null ? Set.of() : states,
        request.query("instanceId", Parse::name),
        request.query("product", Parse::name));
  }

  /** States separated by commas; null if one of them is none. */
  private static @Nullable Set<ServiceCodeState> states(String text) {
    Set<ServiceCodeState> states = EnumSet.noneOf(ServiceCodeState.class);
    for (String name : text.split(",", -1)) {
      ServiceCodeState state = Parse.choice(ServiceCodeState.class, name);
      if (state == null) {
        return null;
      }
      states.add(state);
    }
    return states;
  }
}
