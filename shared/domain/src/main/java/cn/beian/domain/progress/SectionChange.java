package cn.beian.domain.progress;

import java.util.List;

/**
 * What a change of the content did to its sections.
 *
 * @param now how much is done after it
 * @param nowIncomplete the sections that were complete before and are not any more, with what is
 *     wrong in them
 */
public record SectionChange(Completeness now, List<SectionState> nowIncomplete) {

  public SectionChange {
    nowIncomplete = List.copyOf(nowIncomplete);
  }

  /** Compares the content before and after a patch. */
  public static SectionChange of(Completeness before, Completeness after, ContentPatch patch) {
    return new SectionChange(
        after,
        after.sections().stream()
            .filter(state -> !state.complete())
            .filter(state ->
                before
                    .of(placedBefore(state.section(), patch))
                    .filter(SectionState::complete)
                    .isPresent())
            .toList());
  }

  private static Section placedBefore(Section section, ContentPatch patch) {
    Integer service = section.service();
    return service == null ? section : new Section(section.kind(), patch.placeBefore(service));
  }
}
