package cn.beian.domain.rule;

import java.util.regex.Pattern;

/** Which JSON Pointers name a field that a filing can have. */
public final class FilingPaths {
  private static final Pattern INDEX = Pattern.compile("/(?:0|[1-9]\\d{0,3})(?=/|$)");
  private static final String ON_RECORD = "/" + FilingTree.FILED;

  private FilingPaths() {}

  /** Whether a pointer, such as {@code /services/0/name}, names a field, be it there or not. */
  public static boolean names(String path) {
    return !path.contains("*") && namesAny(INDEX.matcher(path).replaceAll("/*"));
  }

  /** The same for a pointer in which {@code *} stands for any element of a list. */
  public static boolean namesAny(String path) {
    return Pointer.exists(path) && !path.startsWith(ON_RECORD);
  }
}
