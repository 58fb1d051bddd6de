package cn.beian.local.demo;

import cn.beian.local.token.Tokens;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * The story of a first filing, from the instance to the filing number, and of an order that lapses.
 */
public final class Demo {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int DAY_BEGINS = 9;
  private static final int DAY_ENDS = 20;

  private final PrintStream out;
  private final URI base;
  private final Tokens tokens;

  /** A story to be told to {@code out}, against a suite that runs. */
  public Demo(URI base, Tokens tokens, PrintStream out) {
    this.base = base;
    this.tokens = tokens;
    this.out = out;
  }

  /** Makes one request, and no more; whether it was answered well. */
  public static boolean rehearse(URI base, Tokens tokens) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      Cast cast = Cast.of(base, http, tokens, "rehearsal");
      return cast.customer().send(Call.get("/service-codes")).status() == 200;
    } catch (StoryFailedException e) {
      return false;
    }
  }

  /** Walks it; whether all of it was as it should be. */
  public boolean walk() {
    Stage stage = new Stage(out);
    long start = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient()) {
      Cast cast = Cast.of(base, http, tokens, "demo");
      waitForTheMorning(stage, cast);
      play(stage, cast, today(cast));
    } catch (StoryFailedException e) {
      out.printf("%nThe story broke off at %s%n", e.getMessage());
      return false;
    }
    out.printf(
        Locale.ROOT,
        "%nThe story ended as it should: %d steps in %.1f s.%n",
        stage.steps(),
        (System.nanoTime() - start) / 1e9);
    return true;
  }

  /** At night no SMS goes out but codes: the story begins in the morning of China. */
  private static void waitForTheMorning(Stage stage, Cast cast) {
    ZonedDateTime now = now(cast);
    if (now.getHour() < DAY_BEGINS || now.getHour() >= DAY_ENDS) {
      ZonedDateTime morning = now.with(LocalTime.of(DAY_BEGINS, 0));
      Duration wait = Duration.between(now, morning.isAfter(now) ? morning : morning.plusDays(1));
      ObjectNode advance = Json.object().put("advance", wait.toString());
      stage.act(cast.anyone(), "waits for the morning", Call.post("/_local/clock", advance), 200);
    }
  }

  private static LocalDate today(Cast cast) {
    return now(cast).toLocalDate();
  }

  private static ZonedDateTime now(Cast cast) {
    String now = cast.anyone().send(Call.get("/_local/clock")).text("/now");
    return Instant.parse(now).atZone(ZONE);
  }

  private static void play(Stage stage, Cast cast, LocalDate today) {
    Samples samples = new Samples(today);
    CodeScene codes = new CodeScene(stage, cast, today);
    String code = codes.play();
    String order = new OrderScene(stage, cast, samples).play(code);
    new CalendarScene(stage, cast).play(order);
    new AccessScene(stage, cast).play(order);
    String second = codes.codeFor(cast.second(), cast.secondAccount(), "i-" + cast.secondAccount());
    String rival = new RivalScene(stage, cast, samples).play(second, order);
    new ReviewScene(stage, cast, "13800000001", "13800000002").play(order);
    new RecordScene(stage, cast).play(order, code);
    new IdleScene(stage, cast, samples).play(rival, second);
  }
}
