package cn.beian.domain.rule;

import cn.beian.domain.filing.Material;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a rule wants in one place.
 *
 * @param service the service they are for, counted from 0; null when they are for the subject
 * @param anyOf alternatives, each a list of kinds that must all be there
 * @param validity the form's fields that say until when these documents are valid
 * @param why why they are wanted; empty where the rule's message says so
 */
record WantedDocuments(
    @Nullable Integer service, List<List<String>> anyOf, List<Field> validity, Optional<Text> why) {

  /** Whether a document is one of those that are wanted here. */
  boolean counts(Material material) {
    return isHere(material)
        && anyOf.stream()
            .anyMatch(kinds -> material.kind() != null && kinds.contains(material.kind()));
  }

  /** Whether one alternative is complete. */
  boolean metBy(List<Material> materials) {
    for (List<String> kinds : anyOf) {
      if (areAmong(materials, kinds)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a path is that of a field that says until when these documents are valid. */
  boolean validBy(String path) {
    return validity.stream().anyMatch(field -> field.path().equals(path));
  }

  private boolean areAmong(List<Material> materials, List<String> kinds) {
    for (String kind : kinds) {
      if (!isAmong(materials, kind)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAmong(List<Material> materials, String kind) {
    for (Material material : materials) {
      if (kind.equals(material.kind()) && isHere(material)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHere(Material material) {
    return service == null || service.equals(material.service());
  }

  /** The finding when none is. */
  Violation violation() {
    return new Violation(
        "/materials", service == null ? Map.of() : Map.of("service", Violation.plain(service + 1)));
  }

  /** A text of the rule for this place. */
  Text fill(Text text) {
    return service == null ? text : text.with(Map.of("service", Integer.toString(service + 1)));
  }
}
