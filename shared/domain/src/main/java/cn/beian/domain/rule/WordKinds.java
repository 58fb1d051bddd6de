package cn.beian.domain.rule;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Kinds of rule about the words in a name or remark. */
final class WordKinds {
  private static final List<Pointer> NAME = List.of(Pointer.of("/services/*/name"));
  private static final Pointer DOMAINS = Pointer.of("/services/*/domains/*/name");
  private static final Pointer APPROVALS = Pointer.of("/services/*/preApprovals/*/industry");
  private static final Pointer CONTENT = Pointer.of("/services/*/contentType");

  private WordKinds() {}

  /**
   * {@code fields}, {@code words}, {@code position} START, END or ANYWHERE: the text has none of
   * the words there.
   */
  static RuleKind words(Parameters parameters) {
    List<Pointer> fields = parameters.pointers("fields");
    List<String> words = parameters.texts("words");
    BiPredicate<String, String> has = position(parameters.text("position"));
    return scope ->
        scope.each(
            fields,
            (field, found) -> {
              String word = first(words, String.valueOf(field.text()), has);
              if (word != null) {
                found.add(scope.violation(field, Map.of("word", Violation.plain(word))));
              }
            });
  }

  private static @Nullable String first(
      List<String> words, String text, BiPredicate<String, String> has) {
    for (String word : words) {
      if (has.test(text, word)) {
        return word;
      }
    }
    return null;
  }

  private static BiPredicate<String, String> position(String name) {
    return switch (name) {
      case "START" -> String::startsWith;
      case "END" -> String::endsWith;
      case "ANYWHERE" -> String::contains;
      default -> throw new IllegalArgumentException("no such position: " + name);
    };
  }

  /** A website's name is not simply one of its domains, nor a domain's first label. */
  static RuleKind nameIsNotDomain(Parameters parameters) {
    return scope ->
        scope.where(
            NAME,
            name ->
                scope.textsNear(DOMAINS, name).stream()
                    .anyMatch(domain -> same(scope, String.valueOf(name.text()), domain)));
  }

  private static boolean same(Scope scope, String name, String domain) {
    return name.equalsIgnoreCase(domain)
        || scope.domain(domain).filter(each -> each.prefix().equalsIgnoreCase(name)).isPresent();
  }

  /**
   * {@code industries}: code, names and content types of industries under prior approval (前置审批),
   * {@code by} CONTENT or WORDS, {@code fields} to search for words: a service that touches an
   * industry has an approval for it.
   */
  static RuleKind preApproval(Parameters parameters) {
    List<Industry> industries = parameters.each("industries").stream().map(Industry::read).toList();
    boolean byContent = "CONTENT".equals(parameters.text("by"));
    List<Pointer> fields = byContent ? List.of(CONTENT) : parameters.pointers("fields");
    return scope ->
        scope.each(
            fields,
            (field, found) -> {
              String text = String.valueOf(field.text());
              for (Industry industry : industries) {
                if (industry.touched(text, byContent) && !approved(scope, field, industry)) {
                  found.add(scope.violation(field, Map.of("industry", industry.name())));
                }
              }
            });
  }

  private static boolean approved(Scope scope, Field field, Industry industry) {
    return scope.textsNear(APPROVALS, field).contains(industry.code());
  }

  private record Industry(String code, Text name, List<String> contentTypes, List<String> words) {
    static Industry read(Parameters parameters) {
      return new Industry(
          parameters.text("code"),
          new Text(parameters.text("zh"), parameters.text("en")),
          parameters.texts("contentTypes"),
          parameters.texts("words"));
    }

    boolean touched(String text, boolean byContent) {
      return byContent ? contentTypes.contains(text) : hasAny(text);
    }

    private boolean hasAny(String text) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }
}
