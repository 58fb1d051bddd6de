package cn.beian.simulator.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.Downloads;
import cn.beian.simulator.Samples;
import cn.beian.simulator.extension.Filings;
import cn.beian.simulator.json.Json;
import cn.beian.wire.Ipv4;
import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.Event;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.UnfiledSiteHandling;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks of what is about something on record. */
class ReferenceChecksTest {
  private final Harness office = new Harness();
  private final Filing filing = office.file(new Samples(1).firstFiling());
  private final Subject subject = filing.subject();
  private final Site site = filing.sites().getFirst();

  private JsonNode elsewhere() {
    return new Filings(office.bureau)
        .fileElsewhere(
            json(
                "{'filing':{'province':'CN-GD','subject':{'name':'他人','certificateNumber':'X123'},"
                    + "'services':[{'name':'他站','domains':[{'name':'theirs.test'}]}]}}"));
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void newSitesNeedTheirSubject() {
    Samples two = new Samples(2);
    assertThat(office.codes(two.newSites("粤ICP备2026999999号"))).containsExactly(1058L);
    assertThat(office.codes(two.newSites(new Reference.ById(1)))).containsExactly(1016L);
    two.password = new Personal("0".repeat(32));
    assertThat(office.codes(two.newSites(subject.number()))).containsExactly(1018L);
    two.password = Samples.PASSWORD;
    assertThat(office.codes(two.newSites(new Reference.ById(subject.id())))).isEmpty();
    Samples same = new Samples(3);
    same.siteName = "示例站1";
    assertThat(office.codes(same.newSites(subject.number()))).containsExactly(1020L);
    office.send(Samples.end(Deregistration.SUBJECT, subject.id()));
    assertThat(office.codes(new Samples(4).newSites(subject.number()))).containsExactly(1042L);
    office.decide();
    assertThat(office.codes(new Samples(4).newSites(subject.number()))).containsExactly(1049L);
  }

  @Test
  void aNewAccessNeedsItsSite() {
    Samples two = new Samples(2);
    two.addresses("203.0.113.20", "203.0.113.20");
    assertThat(office.codes(two.newAccess(new Reference.ByNumber("x")))).containsExactly(1059L);
    assertThat(office.codes(two.newAccess(new Reference.ById(1)))).containsExactly(1016L);
    two.password = new Personal("0".repeat(32));
    assertThat(office.codes(two.newAccess(new Reference.ById(site.id())))).containsExactly(1018L);
    office.switches("{'icpmmChecked':'off'}");
    assertThat(office.codes(two.newAccess(new Reference.ById(site.id())))).isEmpty();
    assertThat(office.codes(two.newAccess(new Reference.ById(site.id()))))
        .containsExactly(1038L, 1040L);
    Samples again = new Samples(3);
    assertThat(office.codes(again.newAccess(new Reference.ByNumber(site.number()))))
        .containsExactly(1029L);
    again.addresses("203.0.113.5", "203.0.113.15");
    assertThat(office.codes(again.newAccess(new Reference.ByNumber(site.number()))))
        .containsExactly(1024L);
    office.decide();
    office.send(Samples.end(Deregistration.SITE, site.id()));
    office.decide();
    assertThat(office.codes(again.newAccess(new Reference.ByNumber(site.number()))))
        .containsExactly(1050L);
  }

  @Test
  void aChangeNeedsAllThatItLists() {
    Samples one = new Samples(1);
    Change right = one.change(subject, site);
    assertThat(office.codes(with(right, 1L, subject.number()))).containsExactly(1016L);
    assertThat(office.codes(with(right, subject.id(), "粤ICP备2026000009号"))).containsExactly(1016L);
    one.accesses = List.of(access(1L, null));
    assertThat(office.codes(one.change(subject, site))).containsExactly(1016L);
    one.accesses = List.of(access(site.accesses().getFirst().id(), 1L));
    assertThat(office.codes(one.change(subject, site))).containsExactly(1023L);
    one.accesses = null;
    one.password = new Personal("0".repeat(32));
    assertThat(office.codes(one.change(subject, site))).containsExactly(1018L);
    one.password = null;
    one.address = new Address(330000L, 330100L, null, null);
    assertThat(office.codes(one.change(subject, site))).containsExactly(1046L);
    assertThat(Downloads.codes(office.send(Province.ZJ, right))).containsExactly(1048L);
    assertThat(office.codes(right)).isEmpty();
    assertThat(office.codes(right)).containsExactly(1017L);
    office.decide();
    assertThat(office.codes(right)).isEmpty();
  }

  @Test
  void idsAreAProvidersOwn() {
    Samples same = new Samples(1);
    same.domain("other.test");
    same.certificate = Samples.ids(9);
    assertThat(office.codes(same.firstFiling())).containsExactly(1037L, 1038L, 1040L);
    assertThat(Downloads.codes(office.send(Province.ZJ, same.firstFiling()))).isEmpty();
    same.domain("third.test");
    same.certificate = Samples.ids(8);
    assertThat(office.codes(same.firstFiling())).containsExactly(1037L, 1038L, 1040L);
    assertThat(Downloads.codes(office.send(Province.BJ, same.firstFiling()))).isEmpty();
  }

  @Test
  void aSheetMayGoWithTheChangeOfASubject() {
    Samples one = new Samples(1);
    one.attachments =
        List.of(
            Samples.attachment(1, Owner.SUBJECT, new Reference.ByNumber(subject.number())),
            Samples.attachment(5, Owner.SITE, new Reference.ById(site.id())));
    assertThat(office.codes(one.change(subject, site))).isEmpty();
    one.attachments =
        List.of(Samples.attachment(5, Owner.SUBJECT, new Reference.ByNumber(subject.number())));
    office.decide();
    assertThat(office.codes(one.change(subject, site))).containsExactly(1061L);
  }

  @Test
  void aChangeMayNotTakeWhatIsAnothers() {
    office.file(new Samples(2).firstFiling());
    Samples one = new Samples(1);
    one.certificate = Samples.ids(2);
    assertThat(office.codes(one.change(subject, site))).containsExactly(1003L);
    one.certificate = Samples.ids(1);
    office.bureau.register().blacklist().certificate(Samples.ids(1), true);
    assertThat(office.codes(one.change(subject, site))).containsExactly(1065L);
    assertThat(office.codes(new Samples(3).newSites(subject.number()))).containsExactly(1065L);
  }

  private Access access(Long id, Long address) {
    long at = Ipv4.number("203.0.113.40").orElseThrow();
    return new Access(
        null,
        id,
        null,
        List.of(5L),
        List.of(3L),
        List.of(new IpRange(49_000L, address, at, at)),
        null,
        null);
  }

  private static Change with(Change change, Long id, String number) {
    Subject old = change.subject();
    Subject other =
        new Subject(
            null,
            id,
            old.name(),
            number,
            old.nature(),
            null,
            old.address(),
            old.certificate(),
            old.principal(),
            null,
            old.published(),
            null);
    return new Change(other, change.sites(), change.attachments(), null);
  }

  @Test
  void aChangeOfWhatIsGone() {
    office.file(new Samples(2).newSites(subject.number()));
    office.send(Samples.end(Deregistration.SITE, site.id()));
    office.decide();
    Change change = new Samples(1).change(subject, site);
    assertThat(office.codes(change)).containsExactly(1050L);
    office.send(Samples.end(Deregistration.SUBJECT, subject.id()));
    office.decide();
    assertThat(office.codes(change)).containsExactly(1049L);
  }

  @Test
  void aSubjectIsDeregisteredOnce() {
    Deregistration end = Samples.end(Deregistration.SUBJECT, subject.id());
    assertThat(office.codes(Samples.end(Deregistration.SUBJECT, 1L))).containsExactly(1016L);
    assertThat(office.codes(new Deregistration(0, subject.id(), 77L, null, null)))
        .containsExactly(1026L);
    Personal wrong = new Personal("0".repeat(32));
    assertThat(office.codes(new Deregistration(0, subject.id(), 1L, null, wrong)))
        .containsExactly(1018L);
    assertThat(Downloads.codes(office.send(Province.ZJ, end))).containsExactly(1048L);
    assertThat(office.codes(end)).isEmpty();
    assertThat(office.codes(end)).containsExactly(1027L);
    assertThat(office.codes(Samples.end(Deregistration.SITE, site.id()))).containsExactly(1042L);
    office.decide();
    assertThat(office.codes(end)).containsExactly(1049L);
  }

  @Test
  void aSiteIsDeregisteredOnce() {
    Deregistration end = Samples.end(Deregistration.SITE, site.id());
    assertThat(office.codes(Samples.end(Deregistration.SITE, 1L))).containsExactly(1016L);
    assertThat(Downloads.codes(office.send(Province.ZJ, end))).containsExactly(1048L);
    assertThat(office.codes(end)).isEmpty();
    assertThat(office.codes(end)).containsExactly(1030L);
    assertThat(office.codes(Samples.end(Deregistration.SUBJECT, subject.id())))
        .containsExactly(1043L);
    office.decide();
    assertThat(office.codes(end)).containsExactly(1050L);
  }

  @Test
  void anAccessIsCancelledByItsProviderAndNotTheLast() {
    Long first = site.accesses().getFirst().id();
    Deregistration end = Samples.end(Deregistration.ACCESS, first);
    assertThat(office.codes(Samples.end(Deregistration.ACCESS, 1L))).containsExactly(1016L);
    assertThat(office.codes(end)).containsExactly(1025L);
    Samples other = new Samples(2);
    other.addresses("203.0.113.20", "203.0.113.20");
    office.file(Province.ZJ, other.newAccess(new Reference.ById(site.id())));
    assertThat(Downloads.codes(office.send(Province.ZJ, end))).containsExactly(1047L);
    assertThat(office.codes(end)).isEmpty();
    assertThat(office.codes(end)).containsExactly(1032L);
    office.decide();
    assertThat(office.codes(end)).containsExactly(1016L);
  }

  @Test
  void theLastAccessGoesWhereThatIsAllowed() {
    office.switches("{'allowCancelLastAccess':'on'}");
    Deregistration end = Samples.end(Deregistration.ACCESS, site.accesses().getFirst().id());
    assertThat(office.codes(end)).isEmpty();
    assertThat(Downloads.codes(office.decide())).containsExactly(1001L);
  }

  @Test
  void materialAlone() {
    Reference number = new Reference.ByNumber(site.number());
    Reference id = new Reference.ById(subject.id());
    assertThat(office.codes(material(1, Owner.SITE, number))).containsExactly(1060L);
    assertThat(office.codes(material(2, Owner.SUBJECT, id))).containsExactly(1060L);
    assertThat(office.codes(material(2, Owner.SITE, number))).containsExactly(1061L);
    assertThat(office.codes(material(9, Owner.SITE, number))).containsExactly(1057L);
    assertThat(office.codes(material(1, Owner.SITE, id))).containsExactly(1059L);
    assertThat(office.codes(material(2, Owner.SUBJECT, number))).containsExactly(1058L);
    assertThat(Downloads.codes(office.send(Province.ZJ, material(1, Owner.SITE, number))))
        .containsExactly(1048L);
    office.send(Samples.end(Deregistration.SITE, site.id()));
    office.decide();
    assertThat(office.codes(material(1, Owner.SITE, number))).containsExactly(1050L);
  }

  private static Material material(long use, long kind, Reference reference) {
    return new Material(Samples.attachment(use, kind, reference));
  }

  @Test
  void aCheckTaskIsAnsweredOnce() {
    assertThat(office.codes(answer(990_000_000_044L))).containsExactly(1016L);
    new Notices(office.bureau)
        .announce("/check-tasks", json("{'number':'%s'}".formatted(subject.number())));
    List<Event> told = office.fetch(Province.GD);
    assertThat(told).hasSize(1).first().isInstanceOf(CheckTask.class);
    assertThat(office.codes(answer(1L))).containsExactly(5003L);
    assertThat(office.codes(answer(990_000_000_044L))).isEmpty();
    assertThat(office.bureau.register().answers()).hasSize(1);
    assertThat(office.codes(answer(990_000_000_044L))).containsExactly(1016L);
  }

  private CheckAnswer answer(long unit) {
    Subject bare =
        new Subject(
            null,
            subject.id(),
            subject.name(),
            null,
            5L,
            null,
            subject.address(),
            subject.certificate(),
            subject.principal(),
            null,
            cn.beian.wire.record.Published.NOTHING,
            null);
    Site checked =
        new Site(
            null,
            site.id(),
            "x",
            List.of(),
            List.of(8L),
            List.of(),
            site.domains().stream()
                .map(each -> new cn.beian.wire.record.Domain(null, each.id(), each.name()))
                .toList(),
            site.accesses().stream().map(ReferenceChecksTest::bare).toList(),
            site.principal(),
            null,
            null,
            null,
            null,
            null);
    return new CheckAnswer(
        true,
        new Personal("丙"),
        new Stamp("2026-11-22"),
        unit,
        "信息真实",
        null,
        new Filing(bare, List.of(checked), null));
  }

  private static Access bare(Access given) {
    List<IpRange> addresses =
        given.addresses().stream()
            .map(each -> new IpRange(null, each.id(), each.first(), each.last()))
            .toList();
    return new Access(null, given.id(), null, given.places(), given.modes(), addresses, true, null);
  }

  @Test
  void whatWasDoneAboutAnUnfiledSiteIsSaidOnce() {
    assertThat(office.codes(handling(1))).containsExactly(5005L);
    new Notices(office.bureau)
        .announce(
            "/unfiled-sites",
            json("{'province':'GD','domain':'unfiled.test','address':'203.0.113.77'}"));
    assertThat(office.fetch(Province.GD)).hasSize(1);
    assertThat(office.codes(handling(77))).containsExactly(5007L);
    assertThat(office.codes(handling(1))).isEmpty();
    assertThat(office.codes(handling(1))).containsExactly(5006L);
  }

  private static UnfiledSiteHandling handling(long code) {
    Stamp day = new Stamp("2026-11-22");
    return new UnfiledSiteHandling(
        "unfiled.test",
        Ipv4.number("203.0.113.77").orElseThrow(),
        1L,
        1L,
        440000L,
        code,
        "已处理",
        day,
        day,
        null,
        null,
        null);
  }

  @Test
  void aSiteThatAnotherFiledIsServedHere() {
    JsonNode theirs = elsewhere();
    Samples two = new Samples(2);
    Filing seen =
        office.file(two.newAccess(new Reference.ByNumber(theirs.at("/serviceNumbers/0").asText())));
    assertThat(seen.subject().number()).isEqualTo(theirs.path("subjectNumber").asText());
    assertThat(seen.sites().getFirst().accesses())
        .extracting(Access::ownId)
        .containsExactly(null, 30_002L);
    assertThat(
            office.codes(
                Samples.end(
                    Deregistration.ACCESS, seen.sites().getFirst().accesses().getFirst().id())))
        .containsExactly(1047L);
  }
}
