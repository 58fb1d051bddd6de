package cn.beian.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.check.Passwords;
import cn.beian.simulator.json.Json;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.upload.Deregistration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filing from its first upload to its end, over HTTP. */
class ConversationTest extends Running {

  @Test
  void aFilingFromItsBeginningToItsEnd() throws IOException, InterruptedException {
    Filing filing = first();
    newSite(filing);
    change(filing);
    secondAccess(filing);
    cancelled(filing);
    ended(filing);
  }

  private Filing first() throws IOException, InterruptedException {
    assertThat(gd.status(0, "sample-1.test").status().orElseThrow().filed()).isFalse();
    assertThat(gd.upload(new Samples(1).firstFiling())).isZero();
    assertThat(gd.fetchAll()).isEmpty();
    assertThat(check("GD", 1, "1", "PASSED")).isEqualTo(202);
    settle();
    List<Event> result = gd.fetch();
    assertThat(Downloads.codes(result)).containsExactly(1001L);
    assertThat(((Result) result.getFirst()).record()).isEqualTo("1");
    assertThat(((Opinion) result.get(1)).passed()).isTrue();
    Filing filing = ((PublishedFiling) gd.fetch().getFirst()).filing();
    assertThat(filing.subject().number()).isEqualTo("粤ICP备2026000001号");
    assertThat(filing.subject().ownId()).isEqualTo(1);
    Site site = filing.sites().getFirst();
    assertThat(site.number()).isEqualTo("粤ICP备2026000001号-1");
    assertThat(site.ownId()).isEqualTo(10_001);
    assertThat(site.domains().getFirst().ownId()).isEqualTo(20_001);
    assertThat(site.accesses().getFirst().ownId()).isEqualTo(30_001);
    assertThat(site.accesses().getFirst().addresses().getFirst().ownId()).isEqualTo(40_001);
    assertThat(site.accesses().getFirst().provider()).isEqualTo(gd.id());
    Reply.Status.Found found = gd.status(0, "sample-1.test").status().orElseThrow();
    assertThat(found.siteNumber()).isEqualTo("粤ICP备2026000001号-1");
    assertThat(gd.status(2, Samples.ids(1)).status().orElseThrow().filed()).isTrue();
    return filing;
  }

  private void newSite(Filing filing) throws IOException, InterruptedException {
    assertThat(gd.upload(new Samples(2).newSites(filing.subject().number()))).isZero();
    // By what was sent, and by our own id.
    assertThat(check("GD", 2, "10002", "PASSED")).isEqualTo(202);
    assertThat(check("GD", 2, filing.subject().number(), "PASSED")).isEqualTo(202);
    settle();
    List<Event> events = gd.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1001L);
    assertThat(((Opinion) events.get(1)).record()).isEqualTo(10_002);
    assertThat(Downloads.published(events).sites())
        .extracting(Site::number)
        .containsExactly("粤ICP备2026000001号-2");
  }

  private void change(Filing filing) throws IOException, InterruptedException {
    Samples changed = new Samples(1);
    changed.siteName = "新名";
    assertThat(gd.upload(changed.change(filing.subject(), filing.sites().getFirst()))).isZero();
    assertThat(check("GD", 4, "" + filing.subject().id(), "PASSED")).isEqualTo(202);
    settle();
    List<Event> events = gd.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1001L);
    Site site = Downloads.published(events).sites().getFirst();
    assertThat(site.name()).isEqualTo("新名");
    assertThat(site.number()).isEqualTo("粤ICP备2026000001号-1");
    assertThat(site.accesses()).isEqualTo(filing.sites().getFirst().accesses());
    assertThat(Downloads.published(events).subject().ownId()).isEqualTo(1);
  }

  /** Another office's provider serves the site too: it learns of it, with its own ids only. */
  private void secondAccess(Filing filing) throws IOException, InterruptedException {
    Samples other = new Samples(3);
    other.addresses = List.of(Samples.range(3, "203.0.113.30", "203.0.113.31"));
    String number = filing.sites().getFirst().number();
    assertThat(zj.upload(other.newAccess(new Reference.ByNumber(number)))).isZero();
    assertThat(check("ZJ", 3, "30003", "PASSED")).isEqualTo(202);
    settle();
    List<Event> events = zj.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1001L);
    Filing seen = Downloads.published(events);
    assertThat(seen.subject().ownId()).isNull();
    assertThat(seen.sites().getFirst().accesses())
        .extracting(each -> each.ownId())
        .containsExactly(null, 30_003L);
    assertThat(gd.fetchAll()).isEmpty();
  }

  private void cancelled(Filing filing) throws IOException, InterruptedException {
    Long access = filing.sites().getFirst().accesses().getFirst().id();
    assertThat(gd.upload(Samples.end(Deregistration.ACCESS, access))).isZero();
    assertThat(check("GD", 5, "" + access, "PASSED")).isEqualTo(202);
    settle();
    List<Event> events = gd.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1001L);
    assertThat(events).hasSize(2);
  }

  private void ended(Filing filing) throws IOException, InterruptedException {
    Long site = filing.sites().getFirst().id();
    assertThat(zj.upload(Samples.end(Deregistration.SITE, site))).isZero();
    check("ZJ", 7, "" + site, "PASSED");
    settle();
    assertThat(zj.fetchAll()).contains(new Deregistered(1, site, null));
    assertThat(gd.upload(Samples.end(Deregistration.SUBJECT, filing.subject().id()))).isZero();
    check("GD", 6, "" + filing.subject().id(), "PASSED");
    settle();
    List<Event> events = gd.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1001L);
    assertThat(events).contains(new Deregistered(0, filing.subject().id(), null));
    assertThat(gd.status(0, "sample-2.test").status().orElseThrow().filed()).isFalse();
    assertThat(gd.upload(new Samples(4).newSites(filing.subject().number()))).isZero();
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1049L);
  }

  @Test
  void numbersOfSitesAreNotGivenAgain() throws IOException, InterruptedException {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    Filing filing = file(gd, new Samples(1).firstFiling());
    gd.upload(Samples.end(Deregistration.SITE, filing.sites().getFirst().id()));
    settle();
    gd.fetchAll();
    gd.upload(new Samples(2).newSites(filing.subject().number()));
    settle();
    assertThat(Downloads.published(gd.fetchAll()).sites().getFirst().number()).endsWith("-2");
  }

  @Test
  void anSmsCheckLapses() throws IOException, InterruptedException {
    gd.upload(new Samples(1).firstFiling());
    gd.upload(new Samples(2).firstFiling());
    assertThat(check("GD", 1, "1", "LAPSED")).isEqualTo(202);
    settle();
    List<Event> told = gd.fetchAll();
    assertThat(Downloads.codes(told)).containsExactly(1002L);
    assertThat(((Opinion) told.get(1)).text()).contains("短信");
    now = now.plusSeconds(24 * 3600 - 1);
    assertThat(bureau.settled()).isTrue();
    now = now.plusSeconds(1);
    settle();
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1002L);
    assertThat(check("GD", 1, "2", "PASSED")).isEqualTo(202);
    assertThat(check("GD", 1, "3", "PASSED")).isEqualTo(404);
    // After a refusal the same ids may come again.
    gd.upload(new Samples(1).firstFiling());
    assertThat(gd.fetchAll()).isEmpty();
  }

  @Test
  void aReviewerRefusesByTheLabel() throws IOException, InterruptedException {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    Samples refused = new Samples(1);
    refused.domain = "reject-one.test";
    refused.url = null;
    gd.upload(refused.firstFiling());
    settle();
    List<Event> events = gd.fetchAll();
    assertThat(Downloads.codes(events)).containsExactly(1002L);
    assertThat(((Opinion) events.get(1)).passed()).isFalse();
    assertThat(gd.status(0, "reject-one.test").status().orElseThrow().filed()).isFalse();
  }

  @Test
  void passwordsAreVerified() throws IOException, InterruptedException {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    String number = file(gd, new Samples(1).firstFiling()).subject().number();
    assertThat(gd.verify(number, Passwords.hash(Passwords.USUAL)).right()).contains(true);
    for (int tries = 0; tries < 5; tries++) {
      assertThat(gd.verify(number, Passwords.hash("wrong")).right()).contains(false);
    }
    assertThat(gd.verify(number, Passwords.hash(Passwords.USUAL)).code()).isEqualTo(22);
  }

  @Test
  void everythingIsThereAfterARestart(@TempDir Path folder)
      throws IOException, InterruptedException {
    restart(folder.resolve("state.json"));
    Filing filing = null;
    gd.upload(new Samples(1).firstFiling());
    check("GD", 1, "1", "PASSED");
    settle();
    gd.fetch();
    gd.upload(new Samples(2).firstFiling());
    bureau.fileElsewhere(
        json(
            "{'filing':{'province':'CN-BJ','services':[{'name':'x','domains':[{'name':'x.test'}]}]}}"));
    restart(folder.resolve("state.json"));
    filing = Downloads.published(gd.fetch());
    assertThat(filing.subject().number()).isEqualTo("粤ICP备2026000001号");
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(2);
    assertThat(gd.upload(new Samples(3).newSites(filing.subject().number()))).isZero();
    check("GD", 1, "2", "PASSED");
    check("GD", 2, "10003", "PASSED");
    settle();
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1001L, 1001L);
    assertThat(gd.status(0, "x.test").status().orElseThrow().siteNumber())
        .isEqualTo("京ICP备2026000001号-1");
    assertThat(Json.texts(bureau.show().at("/offices/GD/waiting"))).isEmpty();
    assertThat(new Provider(bureau.address(), Province.BJ, "secret").download().code())
        .isEqualTo(2);
  }
}
