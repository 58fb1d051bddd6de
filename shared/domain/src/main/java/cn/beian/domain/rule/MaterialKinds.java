package cn.beian.domain.rule;

import cn.beian.domain.filing.Material;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Kinds of rule about documents (资料). */
final class MaterialKinds {
  private static final Pointer SERVICES = Pointer.of("/services/*");

  private static final Pointer MATERIALS = Pointer.of("/materials/*");

  private MaterialKinds() {}

  /**
   * {@code anyOf}: alternatives, each a list of kinds that must all be there; {@code per} SUBJECT
   * for one set in the order, SERVICE for one with each service the rule applies to, MATERIAL for
   * one in the order wherever it applies to a document. The finding stands at the list of
   * materials.
   */
  static RuleKind material(Parameters parameters) {
    List<List<String>> alternatives = parameters.alternatives("anyOf");
    return switch (parameters.text("per")) {
      case "SUBJECT" -> scope -> forSubject(scope, alternatives);
      case "SERVICE" -> scope -> forServices(scope, alternatives);
      case "MATERIAL" -> scope -> forMaterials(scope, alternatives);
      default -> throw new IllegalArgumentException("per must be SUBJECT, SERVICE or MATERIAL");
    };
  }

  private static List<Violation> forSubject(Scope scope, List<List<String>> alternatives) {
    return scope.applies() && !has(scope, material -> true, alternatives)
        ? List.of(new Violation("/materials", Map.of()))
        : List.of();
  }

  private static List<Violation> forMaterials(Scope scope, List<List<String>> alternatives) {
    return scope.fields(MATERIALS).findAny().isPresent()
            && !has(scope, material -> true, alternatives)
        ? List.of(new Violation("/materials", Map.of()))
        : List.of();
  }

  private static List<Violation> forServices(Scope scope, List<List<String>> alternatives) {
    return scope
        .fields(SERVICES)
        .map(field -> Integer.parseInt(field.at().get(1)))
        .filter(index ->
            !has(scope, material -> Objects.equals(material.service(), index), alternatives))
        .map(index -> new Violation("/materials", Map.of("service", Violation.plain(index + 1))))
        .toList();
  }

  private static boolean has(
      Scope scope, Predicate<Material> counted, List<List<String>> alternatives) {
    Set<String> kinds =
        scope.filing().materials().stream()
            .filter(counted)
            .map(Material::kind)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return alternatives.stream().anyMatch(kinds::containsAll);
  }
}
