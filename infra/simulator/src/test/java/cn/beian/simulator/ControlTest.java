package cn.beian.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.simulator.json.Json;
import cn.beian.wire.download.BlacklistedSite;
import cn.beian.wire.download.BlacklistedSubject;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.CodeRow;
import cn.beian.wire.download.CodeTables;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.Finding;
import cn.beian.wire.download.Notice;
import cn.beian.wire.download.UnlawfulAccess;
import cn.beian.wire.record.Filing;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control plane. */
class ControlTest extends Running {
  private Filing filing;

  @BeforeEach
  void fileSomething() throws IOException, InterruptedException {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    filing = file(gd, new Samples(1).firstFiling());
  }

  private JsonNode shown(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(URI.create(bureau.control() + path));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.read(answer.body());
  }

  @Test
  void faultsAndSwitchesAreSetAndShown() throws IOException, InterruptedException {
    assertThat(control("/faults", "{'fault':'BUSY','times':3}").statusCode()).isEqualTo(200);
    assertThat(shown("/faults").at("/faults/0/times").asText()).isEqualTo("3");
    assertThat(shown("/state").at("/switches/smsChecks").asText()).isEqualTo("off");
    assertThat(control("/faults", "{'fault':'NONE'}").statusCode()).isEqualTo(400);
    assertThat(control("/faults", "{'delay':'soon'}").statusCode()).isEqualTo(400);
    assertThat(control("/faults", "no json").statusCode()).isEqualTo(400);
    assertThat(control("/nothing", "{}").statusCode()).isEqualTo(404);
    control("/reset", "");
    assertThat(shown("/state").path("subjects")).isEmpty();
    assertThat(shown("/faults").path("faults")).isEmpty();
    assertThat(gd.previous().file().orElseThrow().sequence()).isZero();
  }

  @Test
  void nobodyIsShownButMasked() throws IOException, InterruptedException {
    gd.upload(new Samples(2).newSites(filing.subject().number()));
    for (String path : new String[] {"/", "/state"}) {
      String shown =
          new String(get(URI.create(bureau.control() + path)).body(), StandardCharsets.UTF_8);
      assertThat(shown)
          .contains(filing.subject().number(), "sample-1.test")
          .doesNotContain("样本个人", "样本甲", "13800000000", Samples.ids(1), "示例路");
    }
  }

  @Test
  void thePageIsEscaped() throws IOException, InterruptedException {
    control(
        "/filings",
        "{'filing':{'province':'CN-BJ','subject':{'name':'a'},"
            + "'services':[{'kind':'APP','name':'<script>alert(1)</script>'}]}}");
    HttpResponse<byte[]> page = get(URI.create(bureau.control() + "/"));
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void accountsArePlain() throws IOException, InterruptedException {
    JsonNode account = shown("/accounts").path("GD");
    assertThat(account.path("ispId").asLong()).isEqualTo(gd.id());
    assertThat(account.path("key").asText()).hasSize(16);
    assertThat(shown("/accounts")).hasSize(31);
    assertThat(bureau.accounts()).isEqualTo(shown("/accounts"));
  }

  @Test
  void filingsEndBehindEverybodysBack() throws IOException, InterruptedException {
    String number = filing.sites().getFirst().number();
    JsonNode ended =
        Json.read(control("/deregistrations", "{'numbers':['" + number + "','none']}").body());
    assertThat(Json.texts(ended.path("ended"))).containsExactly(number);
    assertThat(gd.fetchAll())
        .containsExactly(new Deregistered(1, filing.sites().getFirst().id(), "责令注销"));
    control("/deregistrations", "{'numbers':['" + filing.subject().number() + "']}");
    assertThat(gd.fetchAll()).hasSize(1);
    assertThat(shown("/state").at("/subjects/" + filing.subject().number() + "/gone").asBoolean())
        .isTrue();
  }

  @Test
  void providersAreTold() throws IOException, InterruptedException {
    control("/blacklist", "{'province':'GD','certificateNumber':'X1','domain':'bad.test'}");
    assertThat(gd.fetchAll())
        .hasAtLeastOneElementOfType(BlacklistedSubject.class)
        .hasAtLeastOneElementOfType(BlacklistedSite.class)
        .hasSize(2);
    Samples bad = new Samples(5);
    bad.domain("bad.test");
    gd.upload(bad.firstFiling());
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1064L);
    control("/notices", "{'number':'" + filing.subject().number() + "','text':'请整改'}");
    assertThat(((Notice) gd.fetch().getFirst()).text()).isEqualTo("请整改");
    control("/notices", "{'number':'" + filing.sites().getFirst().number() + "'}");
    assertThat(((Notice) gd.fetch().getFirst()).ofSite()).isTrue();
    control("/check-tasks", "{'number':'" + filing.subject().number() + "'}");
    assertThat(gd.fetch().getFirst()).isInstanceOf(CheckTask.class);
    assertThat(control("/check-tasks", "{'number':'none'}").statusCode()).isEqualTo(404);
  }

  private Download told(String path, String body) throws IOException, InterruptedException {
    assertThat(control(path, body).statusCode()).as(path).isEqualTo(201);
    return gd.next();
  }

  @Test
  void codeTablesAreThoseInForceOrOthers() throws IOException, InterruptedException {
    CodeTables tables = ((Download.Codes) told("/code-tables", "{'province':'GD'}")).tables();
    assertThat(tables.tables()).hasSize(9);
    assertThat(tables.tables().get("Dwxz_dms")).hasSize(6);
    bureau.misbehave(json("{'switches':{'codeTables':'2023'}}"));
    String body =
        "{'province':'GD','tables':['Dwxz_dms'],'add':[{'table':'Dwxz_dms','id':77}],"
            + "'remove':[{'table':'Dwxz_dms','id':6}],'invalid':[{'table':'Dwxz_dms','id':9}]}";
    tables = ((Download.Codes) told("/code-tables", body)).tables();
    assertThat(tables.tables()).containsOnlyKeys("Dwxz_dms");
    assertThat(tables.tables().get("Dwxz_dms"))
        .hasSize(18)
        .extracting(CodeRow::id, CodeRow::valid)
        .contains(tuple(77L, true), tuple(9L, false), tuple(4L, true));
  }

  @Test
  void aSynchronisationIsAllOfTheProviders() throws IOException, InterruptedException {
    Filing other = file(gd, new Samples(3).firstFiling());
    String left = filing.subject().number();
    assertThat(synchronised("{'province':'GD'}")).containsExactlyInAnyOrder(filing, other);
    assertThat(synchronised("{'province':'GD','without':['" + left + "']}")).containsExactly(other);
    assertThat(control("/synchronisations", "{'province':'ZJ'}").statusCode()).isEqualTo(404);
  }

  private List<Filing> synchronised(String body) throws IOException, InterruptedException {
    return ((Download.Synchronisation) told("/synchronisations", body)).filings();
  }

  @Test
  void findingsAndUnlawfulAccessesAreTold() throws IOException, InterruptedException {
    String site = filing.sites().getFirst().number();
    for (String check : List.of("OVER_REPORTED", "UNDER_REPORTED", "DEAD_SHELL", "SILENT")) {
      Download found =
          told(
              "/findings",
              "{'number':'%s','check':'%s','address':'203.0.113.9'}".formatted(site, check));
      assertThat(((Download.Events) found).events()).hasOnlyElementsOfType(Finding.class);
    }
    Download found = told("/findings", "{'number':'" + filing.subject().number() + "'}");
    assertThat(((Download.Events) found).events()).hasOnlyElementsOfType(Finding.OfSubject.class);
    assertThat(control("/findings", "{'number':'none'}").statusCode()).isEqualTo(404);
    Download unlawful =
        told("/unlawful-accesses", "{'province':'GD','domain':'a.test','address':'203.0.113.9'}");
    assertThat(((Download.Events) unlawful).events()).hasOnlyElementsOfType(UnlawfulAccess.class);
  }
}
