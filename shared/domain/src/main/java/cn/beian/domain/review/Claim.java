package cn.beian.domain.review;

import java.time.Instant;

/**
 * A reviewer's hold on a review, so that two do not work on one: a lease that each act of its
 * holder renews.
 *
 * @param by the reviewer's user id
 * @param until from this moment on it holds nothing
 */
public record Claim(String by, Instant since, Instant until) {

  boolean heldAgainst(String user, Instant now) {
    return !by.equals(user) && holdsAt(now);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }
}
