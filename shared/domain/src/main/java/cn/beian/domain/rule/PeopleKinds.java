package cn.beian.domain.rule;

import cn.beian.domain.identity.ResidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of rule about the people responsible. */
final class PeopleKinds {
  private static final Pointer SUBJECT_ID = Pointer.of("/subject/principal/idNumber");
  private static final Pointer SERVICE_ID = Pointer.of("/services/*/principal/idNumber");

  private PeopleKinds() {}

  /**
   * {@code fields} of a principal: who is responsible for the subject and for a service has the
   * same data in both places.
   */
  static RuleKind samePerson(Parameters parameters) {
    List<Pair> pairs = parameters.texts("fields").stream().map(Pair::of).toList();
    return scope -> pairs.stream().flatMap(pair -> pair.differences(scope).stream()).toList();
  }

  private record Pair(Pointer ofSubject, Pointer ofService) {
    static Pair of(String field) {
      return new Pair(
          Pointer.of("/subject/principal/" + field), Pointer.of("/services/*/principal/" + field));
    }

    List<Violation> differences(Scope scope) {
      return scope
          .present(List.of(ofService))
          .filter(field -> samePerson(scope, field))
          .filter(field -> differ(scope.textNear(ofSubject, field), field.text()))
          .map(scope::violation)
          .toList();
    }

    private static boolean samePerson(Scope scope, Field field) {
      String one = scope.textNear(SUBJECT_ID, field);
      String other = scope.textNear(SERVICE_ID, field);
      return one != null
          && other != null
          && (one.equals(other) || new ResidentId(one).equals(new ResidentId(other)));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
      return one != null && !one.equals(other);
    }
  }
}
