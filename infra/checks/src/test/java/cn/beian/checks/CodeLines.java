package cn.beian.checks;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Counts a file's lines of code: not blank, not comment, neither package nor import. */
final class CodeLines {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern NO_CODE = Pattern.compile("\\s*|\\s*//.*|(package|import) .*");

  private CodeLines() {}

  static long of(Path file) {
    return COMMENT
        .matcher(Repository.read(file))
        .replaceAll("")
        .lines()
        .filter(line -> !NO_CODE.matcher(line).matches())
        .count();
  }
}
