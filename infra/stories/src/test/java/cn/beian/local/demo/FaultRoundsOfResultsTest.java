package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type of order ends as it should whatever goes wrong with results and the extension channel,
 * and whatever goes wrong at once.
 */
@Tag("faults")
class FaultRoundsOfResultsTest {
  private static final long SEED = 20261122;
  private static final int AT_ONCE = 4;
  private static final List<String> MIXED =
      List.of(
          "{'fault':'BUSY'}",
          "{'fault':'LOST_REPLY'}",
          "{'fault':'CUT_REPLY'}",
          "{'fault':'HTTP','status':503}",
          "{'fault':'SOAP_FAULT'}",
          "{'fault':'OLD_PREVIOUS','by':1}",
          "{'fault':'WRONG_HASH'}",
          "{'fault':'RESULT_TWICE'}",
          "{'fault':'RESULT_LATE'}",
          "{'fault':'PUBLISHED_FIRST'}",
          "{'fault':'WITHOUT_OWN_IDS'}",
          "{'fault':'CODE','code':999}",
          "{'fault':'EXTENSION_BUSY'}",
          "{'fault':'EXTENSION_LOST_REPLY'}",
          "{'fault':'EXTENSION_TWICE'}");

  @RegisterExtension static final FaultRounds ROUNDS = new FaultRounds();

  @Test
  void endsAsWithoutThoughEachOrderIsRefusedFirst() {
    ROUNDS.refusing(
        "{'fault':'RECORD_CODE','code':1005,'times':2}", "{'fault':'EXTENSION_REFUSE'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fault':'WRONG_HASH'}",
        "{'fault':'BROKEN_BASE64'}",
        "{'fault':'NOT_A_ZIP'}",
        "{'fault':'TWO_ENTRIES'}",
        "{'fault':'RESULT_TWICE'}",
        "{'fault':'RESULT_LATE'}",
        "{'fault':'PUBLISHED_FIRST'}",
        "{'fault':'WITHOUT_OWN_IDS'}",
        "{'fault':'UNKNOWN_RECORD'}",
        "{'fault':'EXTENSION_BUSY'}",
        "{'fault':'EXTENSION_LOST_REPLY'}",
        "{'fault':'EXTENSION_TWICE'}"
      })
  void endsAsWithoutIt(String fault) {
    ROUNDS.with(fault);
  }

  /** Their order and number differ from one pair of orders to the next. */
  @ParameterizedTest
  @ValueSource(longs = {SEED, SEED + 1, SEED + 2})
  void endsAsWithoutThemWhenSeveralComeAtOnce(long seed) {
    Random random = new Random(seed);
    ROUNDS.play(() ->
        random
            .ints(random.nextInt(1, AT_ONCE + 1), 0, MIXED.size())
            .mapToObj(at -> (JsonNode) FaultRounds.fault(MIXED.get(at)))
            .toList());
  }
}
