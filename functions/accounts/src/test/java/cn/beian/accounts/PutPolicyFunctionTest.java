package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.policy.Statement.Effect;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PUT /policies/{policy}. */
class PutPolicyFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new PutPolicyFunction();
  }

  @Override
  protected boolean createsWhatThePathNames() {
    return true;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("PUT", "/policies/{policy}")
        .pathParameter("policy", "Viewers")
        .body(PolicySeeds.VIEWERS);
  }

  private HandlerReply put(String document) throws Exception {
    return call(request().body("{\"document\":" + document + "}"));
  }

  @Test
  void theDocumentIsAnsweredAsItIsKept() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.text("/name")).isEqualTo("Viewers");
    assertThat(reply.at("/managed")).isEqualTo(false);
    assertThat(reply.text("/document/Statement/0/Action/0")).isEqualTo("beian:view");
    assertThat(reply.text("/document/Statement/0/Resource/0")).isEqualTo("*");
    assertThat(reply.text("/changedBy")).isEqualTo(caller().user());
  }

  @Test
  void aLaterOneTakesItsPlace() throws Exception {
    call(request()).done(200);
    put("""
    {"Version":"1","Statement":[{"Effect":"Deny","Action":["bsn:*"],"Resource":["orders/*"]}]}\
    """)
        .done(200);
    assertThat(new PolicySeeds(harness).kept().toString())
        .contains("bsn:*")
        .doesNotContain("beian:view");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /document/Version FIELD_MISSING",
        "{'Version':'2','Statement':[]} | /document/Version NOT_ONE_OF",
        "{'Version':'1','Statement':[]} | /document/Statement FIELD_MISSING",
        "{'Version':'1','Statement':{}} | /document/Statement NOT_LIST",
        "{'Version':'1','Statement':[{}]} | /document/Statement/0/Effect FIELD_MISSING",
        "{'Version':'1','Statement':[{}]} | /document/Statement/0/Action FIELD_MISSING",
        "{'Version':'1','Statement':[{}]} | /document/Statement/0/Resource FIELD_MISSING",
        "{'Version':'1','Statement':[{'Effect':'allow'}]} | /document/Statement/0/Effect NOT_ONE_OF",
        "{'Version':'1','Statement':[{'Action':'beian:veiw'}]} | /document/Statement/0/Action NOT_ONE_OF",
        "{'Version':'1','Statement':[{'Action':['ram:*']}]} | /document/Statement/0/Action/0 NOT_ONE_OF",
        "{'Version':'1','Statement':[{'Action':[7]}]} | /document/Statement/0/Action/0 NOT_TEXT",
        "{'Version':'1','Statement':[{'Resource':'/orders'}]} | /document/Statement/0/Resource NOT_ONE_OF",
        "{'Version':'1','Statement':[{'NotAction':'x'}]} | /document/Statement/0/NotAction UNKNOWN_FIELD",
        "{'Version':'1','Statement':[{'Condition':{}}]} | /document/Statement/0/Condition UNKNOWN_FIELD",
      })
  void aDocumentThatCannotBeReadIsRefusedWhole(String document, String error) throws Exception {
    HandlerReply reply = put(document.replace('\'', '"')).refused(400, "MALFORMED");
    assertThat(reply.errors()).contains(error);
    assertThat(new PolicySeeds(harness).kept()).isEmpty();
  }

  @Test
  void managedPoliciesStayAsTheyAre() throws Exception {
    call(request().pathParameter("policy", "BeianFullAccess")).refused(409, "POLICY_MANAGED");
  }

  @Test
  void aHundredAreEnough() throws Exception {
    PolicySeeds seeds = new PolicySeeds(harness);
    for (int i = 0; i < 100; i++) {
      seeds.policy("p" + i, Effect.ALLOW, "beian:view", "*");
    }
    call(request()).refused(409, "TOO_MANY_POLICIES");
    call(request().pathParameter("policy", "p7")).done(200);
  }

  @Test
  void rivalsAreWrittenOneAfterTheOther() throws Exception {
    RequestStreamHandler handler = handler();
    List<HandlerReply> replies =
        HandlerParallel.calls(
            6, i -> harness.call(handler, allowed(request().pathParameter("policy", "p" + i))));
    long done = replies.stream().filter(reply -> reply.status() == 200).count();
    assertThat(replies).allMatch(reply -> reply.status() == 200 || reply.status() == 409);
    assertThat(new PolicySeeds(harness).kept())
        .hasSize((int) done + 1)
        .hasEntrySatisfying(
            "ACCESS#VERSION",
            item -> assertThat(item).contains("version=AttributeValue(N=" + done));
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, PutPolicyFunction::new)).isEmpty();
  }
}
