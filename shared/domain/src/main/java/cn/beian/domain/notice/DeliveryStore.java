package cn.beian.domain.notice;

import java.time.Instant;
import java.util.Optional;

/** Where deliveries are kept. */
public interface DeliveryStore {

  /** A delivery as it stands. */
  Optional<Delivery> find(Delivery.Id id);

  /**
   * Takes one that waits, for one attempt.
   *
   * @param seen as it stood
   * @param until when others may take it, if nothing is heard of it
   * @return false if somebody was faster
   */
  boolean take(Delivery seen, Instant until);

  /** Puts one that was taken back, to be tried again. */
  void putBack(Delivery.Id id);

  /** Has one wait for a time. */
  void postpone(Delivery.Id id, Instant notBefore);

  /** Ends one. */
  void end(Delivery.Id id, Delivery.State state, Instant at);
}
