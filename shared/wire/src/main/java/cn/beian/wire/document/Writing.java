package cn.beian.wire.document;

import cn.beian.wire.Problem;
import java.util.List;

/** What became of writing a file. */
public sealed interface Writing {

  /**
   * It is written.
   *
   * @param file GBK
   */
  record Written(byte[] file) implements Writing {}

  /**
   * The interface does not take it so; nothing was written.
   *
   * @param problems all of them, never empty
   */
  record Refused(List<Problem> problems) implements Writing {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
