package cn.beian.local.demo;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of order ends as it should whatever goes wrong with calls to the administrations. */
@Tag("faults")
class FaultRoundsOfCallsTest {
  @RegisterExtension static final FaultRounds ROUNDS = new FaultRounds();

  @Test
  void endsAsItIsWrittenDownWhileNothingGoesWrong() {
    ROUNDS.withoutFaults();
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
    ROUNDS.with(fault);
  }

  /** Nobody asks for the previous upload unless a reply is missing. */
  @Test
  void endsAsWithoutAnOldPreviousUploadAfterALostReply() {
    ROUNDS.with("{'fault':'LOST_REPLY','operation':'UPLOAD'}", "{'fault':'OLD_PREVIOUS','by':1}");
  }
}
