package cn.beian.domain.rule;

import cn.beian.domain.identity.ResidentId;
import java.util.ArrayList;
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
    return scope -> {
      List<Violation> found = new ArrayList<>(0);
      pairs.forEach(pair -> found.addAll(pair.differences(scope)));
      return found;
    };
  }

  private record Pair(Pointer ofSubject, List<Pointer> ofService) {
    static Pair of(String field) {
      return new Pair(
          Pointer.of("/subject/principal/" + field),
          List.of(Pointer.of("/services/*/principal/" + field)));
    }

    List<Violation> differences(Scope scope) {
      return scope.where(
          ofService,
          field ->
              samePerson(scope, field) && differ(scope.textNear(ofSubject, field), field.text()));
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
