package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of rule about documents (资料). */
final class MaterialKinds {
  private static final Pointer SERVICES = Pointer.of("/services/*");

  private static final Pointer MATERIALS = Pointer.of("/materials/*");

  private MaterialKinds() {}

  /**
   * {@code anyOf}: alternatives, each a list of kinds that must all be there; {@code per} SUBJECT
   * for one set in the order, SERVICE for one with each service the rule applies to, MATERIAL for
   * one in the order wherever it applies to a document. {@code why} says why they are wanted,
   * whether they are there or not; {@code validity} names the form's fields that say until when
   * they are valid. The finding stands at the list of materials.
   */
  static DocumentKind material(Parameters parameters) {
    Wish wish =
        new Wish(
            parameters.alternatives("anyOf"),
            parameters.optionalPointers("validity"),
            parameters.optionalPair("why"));
    return switch (parameters.text("per")) {
      case "SUBJECT" -> new DocumentKind(wish::forSubject);
      case "SERVICE" -> new DocumentKind(wish::forServices);
      case "MATERIAL" -> new DocumentKind(wish::forMaterials);
      default -> throw new IllegalArgumentException("per must be SUBJECT, SERVICE or MATERIAL");
    };
  }

  private record Wish(List<List<String>> anyOf, List<Pointer> validity, Optional<Text> why) {

    List<WantedDocuments> forSubject(Scope scope) {
      return scope.applies() ? List.of(at(scope, Field.WHOLE, null)) : List.of();
    }

    List<WantedDocuments> forMaterials(Scope scope) {
      List<WantedDocuments> wanted = new ArrayList<>(1);
      scope.fields(
          MATERIALS,
          field -> {
            if (wanted.isEmpty()) {
              wanted.add(at(scope, Field.WHOLE, null));
            }
          });
      return wanted;
    }

    List<WantedDocuments> forServices(Scope scope) {
      List<WantedDocuments> wanted = new ArrayList<>();
      scope.fields(SERVICES, field -> wanted.add(at(scope, field, field.outer())));
      return wanted;
    }

    private WantedDocuments at(Scope scope, Field place, @Nullable Integer service) {
      List<Field> fields = new ArrayList<>(0);
      validity.forEach(each -> fields.addAll(scope.fieldsNear(each, place)));
      return new WantedDocuments(service, anyOf, fields, why);
    }
  }
}
