package cn.beian.year.oracle;

import static cn.beian.year.oracle.ClassPathFile.member;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What the provider has decided ({@code policies.json}).
 *
 * @param firstDays without a change until the first notice (LC-CLEAN-05)
 * @param secondDays without a change until the second notice (LC-CLEAN-06)
 * @param lapseDays without a change until the end (LC-CLEAN-07)
 * @param warningDays at least between the second notice and the end (decision 15)
 * @param postponedDays from today to the last day to which the end may be put off (decision 140)
 * @param checkTime of each contact, from the sending of the code (FAQ-SMS-01, FAQ-AMB-19)
 * @param wrongEntries allowed for each code (FAQ-SMS-11)
 * @param resends for each contact of a hand-over (decision 94)
 * @param callGap between the first and the second call (FAQ-LIM-13)
 * @param videoGrace from the agreed time until a DingTalk video is missed (FAQ-VID-03)
 * @param quietFrom the first moment at which no SMS goes out (decision 116)
 * @param quietTo the first at which it does again
 */
public record Policy(
    int firstDays,
    int secondDays,
    int lapseDays,
    int warningDays,
    int postponedDays,
    Duration checkTime,
    int wrongEntries,
    int resends,
    Duration callGap,
    Duration videoGrace,
    LocalTime quietFrom,
    LocalTime quietTo) {

  /** The policy on the class path. */
  public static Policy ofClassPath() {
    return of(ClassPathFile.read("/beian/policies.json"));
  }

  /**
   * @throws IllegalArgumentException if something is missing, or decided in a way that the oracle
   *     does not know: days counted from the creation, or order types that two reviewers pass
   */
  static Policy of(JsonNode file) {
    JsonNode overdue = member(file, "overdue");
    JsonNode review = member(file, "review");
    JsonNode check = member(file, "smsCheck");
    JsonNode quiet = member(file, "quietHours");
    known(overdue, review);
    return new Policy(
        member(overdue, "firstDays").asInt(),
        member(overdue, "secondDays").asInt(),
        member(overdue, "lapseDays").asInt(),
        member(overdue, "warningDays").asInt(),
        member(overdue, "postponedDays").asInt(),
        Duration.ofHours(member(overdue, "smsHours").asInt()),
        member(check, "wrongEntries").asInt(),
        member(check, "resends").asInt(),
        Duration.ofMinutes(member(review, "callGapMinutes").asInt()),
        Duration.ofMinutes(member(review, "videoGraceMinutes").asInt()),
        LocalTime.parse(member(quiet, "from").asText()),
        LocalTime.parse(member(quiet, "to").asText()));
  }

  private static void known(JsonNode overdue, JsonNode review) {
    if (!member(overdue, "basis").asText().equals("LAST_CHANGE")) {
      throw new IllegalArgumentException("overdue.basis: only LAST_CHANGE is known here");
    }
    if (!member(review, "fourEyes").isEmpty()) {
      throw new IllegalArgumentException("review.fourEyes: not known here");
    }
  }
}
