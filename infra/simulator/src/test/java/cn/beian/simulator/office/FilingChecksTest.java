package cn.beian.simulator.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.simulator.Samples;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Contact;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.PriorApproval;
import cn.beian.wire.record.Reference;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of a first filing: each code once, beside what is right. */
class FilingChecksTest {
  private final Harness office = new Harness();

  private static Arguments of(long code, Consumer<Samples> spoil) {
    return Arguments.of(code, spoil);
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        of(1004, s -> s.domain("1.2.3.4")),
        of(
            1004,
            s -> {
              s.domain = "no_host.test";
              s.url = null;
            }),
        of(1006, s -> s.addresses("10.0.0.1", "10.0.0.1")),
        of(1006, s -> s.addresses("172.31.255.255", "172.31.255.255")),
        of(1006, s -> s.addresses("203.0.113.9", "203.0.113.8")),
        of(1006, s -> s.addresses("9.255.255.255", "11.0.0.0")),
        of(1006, s -> s.addresses("240.0.0.1", "240.0.0.1")),
        of(
            1007,
            s -> s.principal = Samples.contact("123", "0755-12345678", "13800000000", "a@b.test")),
        of(1008, s -> s.certificateType = 99L),
        of(1008, s -> s.certificateType = 1L),
        of(1008, s -> s.unit("914403000000000000")),
        of(
            1009,
            s -> s.principal = Samples.contact("甲", "0755-12345678", "13800000000", "no-at-sign")),
        of(1009, s -> s.siteContact = Samples.contact("甲", null, "13800000000", "a@b.test;wrong")),
        of(
            1010,
            s -> s.principal = Samples.contact("甲", "0755-12345x78", "13800000000", "a@b.test")),
        of(
            1010,
            s ->
                s.unit(Samples.CREDIT_CODE).principal =
                    Samples.contact("甲", null, "13800000000", "a@b.test")),
        of(
            1011,
            s -> s.principal = Samples.contact("甲", "0755-12345678", "12800000000", "a@b.test")),
        of(1012, s -> s.principal = messenger("no-at-sign", null)),
        of(1013, s -> s.principal = messenger(null, "012345")),
        of(1014, s -> s.nature = 77L),
        of(1014, s -> s.nature = 9L),
        of(1015, s -> s.certificate = "440301190001010010"),
        of(1015, s -> s.siteContact = withId("440301190001010010")),
        of(1019, s -> s.address = new Address(450001L, 440300L, null, null)),
        of(1019, s -> s.address = new Address(440000L, 330100L, null, null)),
        of(1019, s -> s.address = new Address(440000L, 440300L, 330102L, null)),
        of(1020, s -> s.secondSite = s.siteName),
        of(1022, s -> s.url = "http//bad url"),
        of(1022, s -> s.url = "localhost"),
        of(1024, s -> second(s, "203.0.113.9", "203.0.113.12")),
        of(1029, s -> second(s, "203.0.113.1", "203.0.113.9")),
        of(
            1031,
            s ->
                s.unit(Samples.CREDIT_CODE).siteContact =
                    Samples.contact("甲", null, "13800000000", "a@b.test")),
        of(
            1033,
            s ->
                s.approvals =
                    List.of(new PriorApproval(64L, "x", List.of(new Personal(Samples.JPG))))),
        of(1034, s -> s.services = List.of(8L, 28L)),
        of(1035, s -> s.modes = List.of(5L)),
        of(1036, s -> s.places = List.of(13L)),
        of(1041, s -> s.url = "www.other.test"),
        of(
            1044,
            s ->
                s.unit(Samples.CREDIT_CODE).principal =
                    Samples.contact(null, "0755-12345678", "13800000000", "a@b.test")),
        of(
            1055,
            s -> s.attachments = List.of(Samples.attachment(1, Owner.SITE, new Reference.ById(4)))),
        of(1056, s -> s.attachments = List.of(s.sheet(7L, 1L, Samples.JPG))),
        of(1057, s -> s.attachments = List.of(s.sheet(1L, 9L, Samples.JPG))),
        of(1061, s -> s.attachments = List.of(s.sheet(1L, 2L, Samples.JPG))),
        of(1066, s -> s.languages = List.of(18L)),
        of(5010, s -> s.attachments = List.of(s.sheet(1L, 1L, "not base64"))),
        of(5010, s -> s.attachments = List.of(s.sheet(2L, 1L, Samples.JPG))),
        of(5010, s -> s.attachments = List.of(s.sheet(1L, 1L, large(150 * 1024 * 3 / 4 + 3)))),
        of(
            5010,
            s -> s.approvals = List.of(new PriorApproval(1L, "x", List.of(new Personal("AAAA"))))));
  }

  static Stream<Consumer<Samples>> right() {
    return Stream.of(
        s -> {},
        s -> s.domain("例子.中国"),
        s -> s.addresses("172.32.0.0", "172.32.0.255"),
        s -> s.addresses("9.255.255.255", "9.255.255.255"),
        s -> s.unit(Samples.CREDIT_CODE),
        s -> s.principal = messenger("jia@sample.test", "12345"),
        s -> s.principal = Samples.contact("甲", null, "13800000000;16600000000", "a@b.test"),
        s -> s.siteContact = withId(Samples.ids(55)),
        s -> s.url = "https://" + s.domain + ":8080/a?b",
        s -> s.secondSite = "another",
        s -> second(s, "203.0.113.10", "203.0.113.12"),
        s -> s.approvals = List.of(new PriorApproval(1L, "x", List.of(new Personal(Samples.JPG)))),
        s -> s.attachments = List.of(s.sheet(1L, 1L, large(150 * 1024 * 3 / 4))));
  }

  /** A second access beside one of 203.0.113.1 to 203.0.113.9. */
  private static void second(Samples samples, String first, String last) {
    samples.accesses =
        List.of(samples.access(1, "203.0.113.1", "203.0.113.9"), samples.access(2, first, last));
  }

  private static String large(int bytes) {
    byte[] picture = new byte[bytes];
    picture[0] = (byte) 0xFF;
    picture[1] = (byte) 0xD8;
    picture[2] = (byte) 0xFF;
    return Base64.getEncoder().encodeToString(picture);
  }

  private static Contact messenger(String msn, String qq) {
    return new Contact(
        new Personal("甲"),
        null,
        new Personal("13800000000"),
        new Personal("a@b.test"),
        Personal.of(msn),
        Personal.of(qq),
        null,
        null);
  }

  private static Contact withId(String number) {
    return new Contact(
        new Personal("甲"),
        null,
        new Personal("13800000000"),
        new Personal("a@b.test"),
        null,
        null,
        2L,
        new Personal(number));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void whatIsWrongHasItsCode(long code, Consumer<Samples> spoil) {
    Samples samples = new Samples(1);
    spoil.accept(samples);
    assertThat(office.codes(samples.firstFiling())).containsExactly(code);
    assertThat(office.bureau.register().open()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatIsRightGoesToAReviewer(Consumer<Samples> change) {
    Samples samples = new Samples(1);
    change.accept(samples);
    assertThat(office.codes(samples.firstFiling())).isEmpty();
    assertThat(office.bureau.register().open()).hasSize(1);
  }

  @Test
  void openRecordsAreReportedAlready() {
    office.send(new Samples(1).firstFiling());
    Samples again = new Samples(2);
    again.domain("sample-1.test");
    assertThat(office.codes(again.firstFiling())).containsExactly(1039L);
    Samples same = new Samples(1);
    same.domain("other.test");
    assertThat(office.codes(same.firstFiling())).containsExactly(1037L, 1038L, 1040L);
    Samples certified = new Samples(3);
    certified.certificate = Samples.ids(1);
    assertThat(office.codes(certified.firstFiling())).containsExactly(1003L);
  }

  @Test
  void whatIsFiledConflicts() {
    office.file(new Samples(1).firstFiling());
    Samples domain = new Samples(2);
    domain.domain("SAMPLE-1.test");
    domain.url = "www.sample-1.test";
    assertThat(office.codes(domain.firstFiling())).containsExactly(1005L, 1021L);
    Samples certified = new Samples(3);
    certified.certificate = Samples.ids(1);
    assertThat(office.codes(certified.firstFiling())).containsExactly(1003L);
    assertThat(office.codes(new Samples(1).firstFiling())).containsExactly(1037L, 1038L, 1040L);
    office.switches("{'siteNames':'ofAll'}");
    Samples name = new Samples(4);
    name.siteName = "示例站1";
    assertThat(office.codes(name.firstFiling())).containsExactly(1020L);
  }

  @Test
  void theBlacklistIsAsked() {
    office.bureau.register().blacklist().certificate(Samples.ids(1), true);
    office.bureau.register().blacklist().domain("sample-2.test", true);
    assertThat(office.codes(new Samples(1).firstFiling())).containsExactly(1065L);
    assertThat(office.codes(new Samples(2).firstFiling())).containsExactly(1064L);
    office.bureau.register().blacklist().domain("sample-2.test", false);
    assertThat(office.codes(new Samples(2).firstFiling())).isEmpty();
  }

  @Test
  void aStageStopsTheNextUnlessAllAreWanted() {
    Samples samples = new Samples(1);
    samples.modes = List.of(60L);
    samples.url = "www.other.test";
    assertThat(office.codes(samples.firstFiling())).containsExactly(1035L);
    office.switches("{'collectAll':'on'}");
    assertThat(office.codes(samples.firstFiling())).containsExactly(1035L, 1041L);
  }

  @Test
  void theTablesOf2023HaveMore() {
    office.switches("{'codeTables':'2023'}");
    Samples samples = new Samples(1);
    samples.modes = List.of(5L);
    assertThat(office.codes(samples.firstFiling())).isEmpty();
  }

  @Test
  void recordsOfAFileAreLookedAtOneAfterTheOther() {
    Samples wrong = new Samples(2);
    wrong.modes = List.of(60L);
    assertThat(
            office.codes(
                new Samples(1).firstFiling(), wrong.firstFiling(), new Samples(1).firstFiling()))
        .containsExactly(1035L, 1037L, 1038L, 1039L, 1040L);
    Attachment kept =
        ((cn.beian.wire.upload.FirstFiling)
                office.bureau.register().open().findFirst().orElseThrow().asked())
            .attachments()
            .getFirst();
    assertThat(kept.content()).isNull();
    Access access =
        office.file(new Samples(7).firstFiling()).sites().getFirst().accesses().getFirst();
    assertThat(access.provider()).isEqualTo(990_000_000_044L);
  }
}
