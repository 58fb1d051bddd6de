package cn.beian.domain.progress;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of an order's content is done (填写进度): its sections, in the order of the forms. */
public record Completeness(List<SectionState> sections) {

  public Completeness {
    sections = List.copyOf(sections);
  }

  /**
   * Sorts findings into the content's sections.
   *
   * @param findings of this content, of any severity
   */
  static Completeness of(Filing filing, List<Finding> findings) {
    Map<Section, List<Finding>> blocking = new HashMap<>();
    findings.stream()
        .filter(finding -> finding.severity().blocks())
        .forEach(finding ->
            blocking
                .computeIfAbsent(Section.of(finding), section -> new ArrayList<>())
                .add(finding));
    return new Completeness(
        Section.in(filing).stream()
            .map(section -> new SectionState(section, blocking.getOrDefault(section, List.of())))
            .toList());
  }

  /** How many sections are complete. */
  public int complete() {
    return (int) sections.stream().filter(SectionState::complete).count();
  }

  /** How many sections there are. */
  public int total() {
    return sections.size();
  }

  /** The first section that is not complete; empty when all are. */
  public Optional<Section> next() {
    return sections.stream()
        .filter(state -> !state.complete())
        .map(SectionState::section)
        .findFirst();
  }

  /** The state of a section; empty where the content has no such section. */
  Optional<SectionState> of(Section section) {
    return sections.stream().filter(state -> state.section().equals(section)).findFirst();
  }
}
