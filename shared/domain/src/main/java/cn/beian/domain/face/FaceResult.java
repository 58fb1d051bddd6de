package cn.beian.domain.face;

import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of the face checks of one person in one order.
 *
 * @param person keyed hash of name and number: with another of either it is another person
 * @param service the service whose principal it is, counted from 0; null for the subject's
 * @param version counts its changes, from 1
 * @param failed keyed hashes of the sessions that failed, each once
 * @param at when it was checked last
 */
public record FaceResult(
    OrderId order,
    String person,
    @Nullable Integer service,
    int version,
    State state,
    List<String> failed,
    Instant at) {

  /** How many sessions may fail before the reviewer compares the faces. */
  private static final int MOST_FAILED = 3;

  public FaceResult {
    failed = List.copyOf(failed);
  }

  /** Where a person stands. */
  public enum State {
    FAILED,
    PASSED,
    /** It failed three times: the reviewer compares the faces (FAQ-ERR-24). */
    MANUAL_REVIEW
  }

  /** Nothing yet. */
  static FaceResult none(OrderId order, String person, @Nullable Integer service, Instant now) {
    return new FaceResult(order, person, service, 0, State.FAILED, List.of(), now);
  }

  /** Whether the order may be submitted with it. */
  public boolean suffices() {
    return state != State.FAILED;
  }

  FaceResult passed(@Nullable Integer place, Instant now) {
    return new FaceResult(order, person, place, version + 1, State.PASSED, failed, now);
  }

  /** A session that failed already is not counted again. */
  FaceResult failed(String session, @Nullable Integer place, Instant now) {
    List<String> all = Stream.concat(failed.stream(), Stream.of(session)).distinct().toList();
    State to = all.size() < MOST_FAILED ? State.FAILED : State.MANUAL_REVIEW;
    return new FaceResult(
        order, person, place, version + 1, state == State.PASSED ? state : to, all, now);
  }
}
