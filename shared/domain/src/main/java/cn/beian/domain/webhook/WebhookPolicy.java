package cn.beian.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the provider decides of webhooks.
 *
 * @param retries the wait before each further attempt; after the last the webhook is paused
 * @param kept how long an event stays in the feed at least
 * @param overlap how long the secret before a rotation signs too
 * @param most webhooks of an account
 */
public record WebhookPolicy(List<Duration> retries, Duration kept, Duration overlap, int most) {

  public WebhookPolicy {
    retries = List.copyOf(retries);
  }

  /**
   * How long to wait after so many failed attempts.
   *
   * @param failed from 1
   * @return empty if it was the last
   */
  Optional<Duration> waitAfter(int failed) {
    return failed > retries.size() ? Optional.empty() : Optional.of(retries.get(failed - 1));
  }
}
