package cn.beian.local.demo;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of order ends as it should whatever goes wrong with calls to the administrations. */
@Tag("faults")
class FaultRoundsOfCallsTest {
  private static FaultRounds rounds;

  @BeforeAll
  static void start() throws IOException {
    rounds = new FaultRounds();
  }

  @AfterAll
  static void stop() {
    rounds.close();
  }

  @Test
  void endsAsItIsWrittenDownWhileNothingGoesWrong() {
    rounds.withoutFaults();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fault':'BUSY'}",
        "{'fault':'CLOSED','hours':'09:00-17:00'}",
        "{'fault':'MAINTENANCE'}",
        "{'fault':'CODE','code':7}",
        "{'fault':'CODE','code':999}",
        "{'fault':'GAP','missing':[]}",
        "{'fault':'LOST_REPLY','operation':'UPLOAD'}",
        "{'fault':'CUT_REPLY','operation':'UPLOAD'}",
        "{'fault':'HTTP','status':500,'operation':'UPLOAD'}",
        "{'fault':'SOAP_FAULT','operation':'UPLOAD'}",
        "{'fault':'SLOW','millis':300}"
      })
  void endsAsWithoutIt(String fault) {
    rounds.with(fault);
  }

  /** Nobody asks for the previous upload unless a reply is missing. */
  @Test
  void endsAsWithoutAnOldPreviousUploadAfterALostReply() {
    rounds.with("{'fault':'LOST_REPLY','operation':'UPLOAD'}", "{'fault':'OLD_PREVIOUS','by':1}");
  }
}
