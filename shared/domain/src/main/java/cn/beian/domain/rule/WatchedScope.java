package cn.beian.domain.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scope that knows whether its rule had anything to judge: a field that it was given, that it did
 * not pass over, and that nothing was missing to compare with. Kinds look at a field completely
 * before they take the next.
 */
final class WatchedScope extends Scope {
  private final Set<String> seen = new HashSet<>();
  private boolean whole;

  WatchedScope(Examination examination, Condition condition) {
    super(examination, condition);
  }

  boolean sawSomething() {
    return whole || !seen.isEmpty();
  }

  @Override
  boolean applies() {
    whole = super.applies();
    return whole;
  }

  @Override
  void see(Field field) {
    seen.add(field.path());
  }

  @Override
  void passOver(Field field) {
    seen.remove(field.path());
  }

  @Override
  @Nullable String textNear(Pointer pointer, Field field) {
    String text = super.textNear(pointer, field);
    if (text == null) {
      passOver(field);
    }
    return text;
  }

  @Override
  List<String> textsNear(Pointer pointer, Field field) {
    List<String> texts = super.textsNear(pointer, field);
    if (texts.isEmpty()) {
      passOver(field);
    }
    return texts;
  }
}
