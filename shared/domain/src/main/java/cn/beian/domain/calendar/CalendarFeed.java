package cn.beian.domain.calendar;

import cn.beian.domain.Sha256;
import cn.beian.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An account's calendar feed. Whoever knows its token may read it, so that the token is kept
 * nowhere.
 *
 * @param hash the SHA-256 of its token, in lower-case hexadecimal
 * @param by the user who made it
 */
public record CalendarFeed(AccountId account, String hash, Instant since, String by) {
  /** What is kept of a token: it is random and long, so that a plain digest tells nothing. */
  public static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
