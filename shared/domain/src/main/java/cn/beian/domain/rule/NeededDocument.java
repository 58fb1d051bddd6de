package cn.beian.domain.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that an order needs, and how far the uploaded ones do.
 *
 * @param ruleId the rule that wants them
 * @param severity MATERIAL where the order cannot be submitted without
 * @param service the service they are for, counted from 0; null when they are for the subject
 * @param anyOf alternatives, each a list of kinds that must all be there
 * @param reason why they are wanted
 * @param fix what to do when they are missing
 * @param sources ids of the facts behind the rule
 * @param state the state of the best alternative
 * @param satisfiedBy positions in the list of materials that make the best alternative complete;
 *     empty when none is
 * @param missing the kinds that the alternative nearest to complete lacks; empty when one is
 *     complete
 * @param uploads every uploaded document of a kind that an alternative names
 */
public record NeededDocument(
    String ruleId,
    Severity severity,
    @Nullable Integer service,
    List<List<String>> anyOf,
    Text reason,
    Text fix,
    List<String> sources,
    State state,
    List<Integer> satisfiedBy,
    List<String> missing,
    List<Upload> uploads) {

  public NeededDocument {
    anyOf = List.copyOf(anyOf);
    sources = List.copyOf(sources);
    satisfiedBy = List.copyOf(satisfiedBy);
    missing = List.copyOf(missing);
    uploads = List.copyOf(uploads);
  }

  /** How good a document is, best first. */
  public enum State {
    /** There, and good until the administration decides. */
    SATISFIED,
    /** There, and good today; on the last day of the decision it will not be. */
    LAPSING,
    /** There, but a rule about its days finds fault with it today. */
    LAPSED,
    /** Not there. */
    MISSING
  }

  /** JSON Pointer to what the documents are for. */
  public String path() {
    return service == null ? "/subject" : "/services/" + service;
  }

  /**
   * An uploaded document.
   *
   * @param position in the list of materials, from 0
   * @param lapses what will be wrong with its days on the last day of the decision
   */
  public record Upload(int position, String kind, List<Lapse> lapses) {

    public Upload {
      lapses = List.copyOf(lapses);
    }

    /** How good it is; never MISSING. */
    public State state() {
      if (lapses.isEmpty()) {
        return State.SATISFIED;
      }
      return lapses.stream().anyMatch(Lapse::already) ? State.LAPSED : State.LAPSING;
    }
  }
}
