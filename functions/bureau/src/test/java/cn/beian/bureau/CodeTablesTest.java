package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Role;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.LambdaEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administration's code tables (代码表), fetched and compared with ours. */
class CodeTablesTest {
  private static final String CHANGED =
      "'add':[{'table':'Dwxz_dms','id':77,'name':'示例性质'}],'remove':[{'table':'Dwxz_dms','id':6}],"
          + "'invalid':[{'table':'Yylb_dms','id':12}]";

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private SimulatedOffice office;

  @BeforeEach
  void open() throws IOException {
    office = new SimulatedOffice(harness);
    office.misbehave("{'switches':{'codeTables':'2023'}}");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void sent(String particulars) throws Exception {
    office.control("/code-tables", "{'province':'GD'" + particulars + "}");
    office.hear();
  }

  private HandlerReply drifts() throws Exception {
    return harness
        .call(
            harness.make(ListDriftsFunction::new),
            HandlerCaller.of(Role.REVIEWER).calls(LambdaEvents.http("GET", "/drifts")))
        .done(200);
  }

  @Test
  void tablesThatAgreeAreNoDrift() throws Exception {
    sent("");
    assertThat(office.files()).hasSize(1);
    assertThat(office.drifts()).isEmpty();
  }

  @Test
  void whatOneSideHasAloneIsShownUntilALaterTableAgrees() throws Exception {
    sent("," + CHANGED);
    assertThat(office.drifts())
        .containsExactlyInAnyOrder("CODE_TABLE Dwxz_dms +77(示例性质) -6", "CODE_TABLE Yylb_dms -12");
    assertThat(drifts().each("/items", "/likelyCause/zh-CN")).hasSize(2).doesNotContainNull();
    assertThat(drifts().each("/items", "/suggestedAction/en")).hasSize(2).doesNotContainNull();
    sent(",'tables':['Dwxz_dms']");
    assertThat(office.drifts()).containsExactly("CODE_TABLE Yylb_dms -12");
    sent("");
    assertThat(office.drifts()).isEmpty();
  }

  @Test
  void anotherDifferenceKeepsTheMomentOfTheFirst() throws Exception {
    sent("," + CHANGED);
    List<String> since = drifts().each("/items", "/since");
    harness.pass(Duration.ofDays(2));
    sent(",'tables':['Dwxz_dms'],'remove':[{'table':'Dwxz_dms','id':10}]");
    assertThat(office.drifts())
        .containsExactlyInAnyOrder("CODE_TABLE Dwxz_dms -10", "CODE_TABLE Yylb_dms -12");
    assertThat(drifts().each("/items", "/since")).containsExactlyInAnyOrderElementsOf(since);
  }

  /** The tables of the interface's own time lack what orders of today say. */
  @Test
  void anOlderEditionLacksCodesThatWeSend() throws Exception {
    office.misbehave("{'switches':{'codeTables':'v3-2013'}}");
    sent(",'tables':['Wzfwlx_dms']");
    assertThat(office.drifts()).containsExactly("CODE_TABLE Wzfwlx_dms -28 -29 -30 -31 -32 -33");
  }
}
