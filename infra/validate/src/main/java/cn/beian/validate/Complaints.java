package cn.beian.validate;

import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.text.Texts;
import java.io.PrintStream;
import java.util.Map;

/** Says what kept a file from being checked, a line each. */
final class Complaints {
  private final Words words;
  private final PrintStream err;
  private final Texts texts = new Texts();

  Complaints(Words words, PrintStream err) {
    this.words = words;
    this.err = err;
  }

  void print(String file, String reason) {
    err.println(Report.plain(file + ": " + reason));
  }

  /** File, line, column and reason where it is no JSON, else file, JSON Pointer and reason. */
  void print(String file, MalformedException malformed) {
    for (FieldError error : malformed.errors()) {
      String reason = error.parameters().get("reason");
      if (reason != null) {
        print(file + place(error.parameters()), words.of("JsonFault." + reason));
      } else {
        String path = error.path().isEmpty() ? words.of("whole") : error.path();
        print(file, path + ": " + words.of(texts.fieldError(error)));
      }
    }
  }

  private static String place(Map<String, String> parameters) {
    return parameters.containsKey("line")
        ? ":" + parameters.get("line") + ":" + parameters.get("column")
        : "";
  }
}
