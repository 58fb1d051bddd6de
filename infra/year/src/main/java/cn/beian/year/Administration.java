package cn.beian.year;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The administrations over the extension channel: they take submissions, or refuse them, or are
 * closed for a while, and say what is on record.
 */
final class Administration implements Partner {
  private static final int LONGEST = 512;
  private static final Duration CLOSED = Duration.ofHours(12);

  private final InstantSource clock;
  private final Random random;
  private final double trouble;
  private final Map<String, Answer> answered = new HashMap<>();
  private final Map<String, String> subjects = new HashMap<>();
  private final Map<String, String> domains = new HashMap<>();
  private Instant closedUntil = Instant.MIN;
  private long troubles;

  /**
   * @param trouble how likely each of what may go wrong is, from 0 to 1
   */
  Administration(InstantSource clock, long seed, double trouble) {
    this.clock = clock;
    this.random = new Random(seed);
    this.trouble = trouble;
  }

  /** From now on a subject stands so on record, by its certificate. */
  void subject(String certificate, String state) {
    subjects.put(certificate, state);
  }

  /** From now on a domain stands so on record. */
  void domain(String name, String state) {
    domains.put(name, state);
  }

  long troubles() {
    return troubles;
  }

  @Override
  public Answer post(String path, byte[] body) throws IOException {
    JsonObject json = Json.readObject(body);
    return switch (path) {
      case "queries" -> found(json);
      case "submissions" -> submitted(json.requiredText("submissionId", LONGEST));
      default -> Answer.of(200);
    };
  }

  private Answer submitted(String submission) throws IOException {
    if (clock.instant().isBefore(closedUntil)) {
      return Answer.of(503);
    }
    double chance = random.nextDouble();
    if (chance < trouble) {
      troubles++;
      closedUntil = clock.instant().plus(CLOSED);
      return Answer.of(503);
    }
    Answer answer = answered.computeIfAbsent(submission, id -> judged());
    if (chance < 2 * trouble) {
      troubles++;
      throw new IOException("made up: the answer was lost");
    }
    return answer;
  }

  private Answer judged() {
    if (random.nextDouble() > 0.02) {
      return Answer.of(200);
    }
    Map<String, Object> reason =
        new JsonMap().with("code", "MADE_UP").with("text", "made up").build();
    return new Answer(422, Json.write(new JsonMap().with("reasons", List.of(reason)).build()));
  }

  private Answer found(JsonObject question) {
    List<Map<String, Object>> services =
        question.objects("services", LONGEST).stream().map(this::service).toList();
    String certificate = question.requiredText("certificateNumber", LONGEST);
    return new Answer(
        200,
        Json.write(
            new JsonMap()
                .with("subject", subjects.getOrDefault(certificate, "NOT_FILED"))
                .with("services", services)
                .build()));
  }

  private Map<String, Object> service(JsonObject asked) {
    String name = asked.requiredText("name", LONGEST);
    return new JsonMap()
        .with("kind", "WEBSITE")
        .with("name", name)
        .with("state", domains.getOrDefault(name, "NOT_FILED"))
        .build();
  }
}
