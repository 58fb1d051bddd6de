package cn.beian.v3;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauEvent.CodeTable;
import cn.beian.domain.bureau.BureauEvent.Meaning;
import cn.beian.domain.bureau.BureauEvent.OwnSite;
import cn.beian.domain.bureau.BureauEvent.ResultReason;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.rule.FilingPaths;
import cn.beian.wire.Reading;
import cn.beian.wire.code.ResultCodes;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What downloads say, as they come over the wire. */
class V3EventsTest {
  private static final String DOMAIN = "/services/#/domains/#/name";

  private static List<BureauEvent> heard(String content) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"GBK\"?><DownloadData version=\"V.3.0\">"
            + content
            + "</DownloadData>";
    Reading<List<BureauEvent>> read =
        V3Events.read(xml.getBytes(Charset.forName("GBK")), Sample.UNIT);
    assertThat(read).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<List<BureauEvent>>) read).value();
  }

  private static List<BureauEvent> events(String content) {
    return heard("<ICP>" + content + "</ICP>");
  }

  private static BureauEvent.Result result(String record) {
    return (BureauEvent.Result) events("<BAJG><Jg_xx>" + record + "</Jg_xx></BAJG>").getFirst();
  }

  @Test
  void anApproval() {
    assertThat(
            result(
                "<Jgxx><Jgdm>1001</Jgdm><Dmms>管局审核通过</Dmms></Jgxx>"
                    + "<Jgxx><Jgdm>1062</Jgdm></Jgxx><Czlx>1</Czlx><Bs>700001</Bs>"))
        .isEqualTo(
            new BureauEvent.Result(
                1,
                "700001",
                List.of(
                    new ResultReason(1001, Meaning.APPROVED, null),
                    new ResultReason(1062, Meaning.INFORMATION, null)),
                null));
  }

  @Test
  void aRefusalWithWhatIsWrittenBesideIt() {
    assertThat(
            result(
                    "<Jgxx><Jgdm>1005</Jgdm><Dmms>域名冲突，该域名在备案信息库中已存在，请核实后再次报备</Dmms></Jgxx>"
                        + "<Jgxx><Jgdm>1064</Jgdm><Dmms>“某站”网站的“example.net”在黑名单中</Dmms></Jgxx>"
                        + "<Czlx>1</Czlx><Bs>700001</Bs><Bz>example.net</Bz>")
                .codes())
        .containsExactly(
            new ResultReason(1005, Meaning.REFUSED, DOMAIN, "example.net"),
            new ResultReason(
                1064, Meaning.OPERATIONS, DOMAIN, "“某站”网站的“example.net”在黑名单中；example.net"));
  }

  @ParameterizedTest
  @CsvSource({
    "1005, 1, /services/#/domains/#/name",
    "1011, 1, ",
    "1011, 2, /services/#/principal/mobile",
    "1011, 4, ",
    "1006, 3, /services/#/hosting",
    "1006, 4, /services/#/hosting",
    "1003, 4, /subject/certificateNumber",
    "1045, 1, ",
    "1015, 99, ",
    "5010, 1, /materials",
    "7777, 1, "
  })
  void theFieldThatACodeObjectsToInAMessage(long code, long operation, String field) {
    String refused = "<Jgxx><Jgdm>%d</Jgdm></Jgxx><Czlx>%d</Czlx><Bs>1</Bs>";
    assertThat(result(refused.formatted(code, operation)).codes())
        .singleElement()
        .extracting(ResultReason::field)
        .isEqualTo(field);
  }

  /** The data beside the codes, looked at as a whole. */
  @Test
  void everyFieldThatACodeNamesIsOneThatAFilingCanHave() {
    List<String> fields =
        ResultTexts.codes().stream()
            .flatMap(code ->
                Stream.of("XZBA", "XZWZ", "XZJR", "BGBA")
                    .flatMap(message -> ResultTexts.field(code, message).stream()))
            .toList();
    assertThat(fields)
        .hasSizeGreaterThan(80)
        .allSatisfy(field -> assertThat(FilingPaths.names(field.replace('#', '0'))).isTrue());
    for (long code : ResultTexts.codes()) {
      for (String element : ResultCodes.of(code).orElseThrow().elements().values()) {
        assertThat(Pointers.field(element)).as("%s %s", code, element).isNotEmpty();
      }
    }
  }

  @Test
  void aRefusedFile() {
    assertThat(result("<Jgxx><Jgdm>5001</Jgdm><Dmms>f7.xml</Dmms></Jgxx><Czlx>1</Czlx>"))
        .isEqualTo(
            new BureauEvent.Result(
                1, null, List.of(new ResultReason(5001, Meaning.OPERATIONS, null)), "f7.xml"));
  }

  @ParameterizedTest
  @CsvSource({
    "1001, APPROVED",
    "1002, REFUSED",
    "1015, REFUSED",
    "1003, REFUSED",
    "1016, REFUSED",
    "1055, REFUSED",
    "1017, LATER",
    "1051, LATER",
    "1052, LATER",
    "1045, OPERATIONS",
    "1054, OPERATIONS",
    "5003, OPERATIONS",
    "1065, OPERATIONS",
    "1060, INFORMATION",
    "1999, UNKNOWN",
    "7777, UNKNOWN",
  })
  void whatACodeMeans(long code, Meaning meaning) {
    assertThat(result("<Jgxx><Jgdm>" + code + "</Jgdm></Jgxx><Czlx>1</Czlx><Bs>1</Bs>").codes())
        .singleElement()
        .satisfies(reason -> assertThat(reason.meaning()).isEqualTo(meaning));
  }

  @Test
  void anOpinion() {
    assertThat(
            events(
                "<BAJG><GJSHS><Gjsh><Shrxm>审核员甲</Shrxm><Shsj>2026-01-20</Shsj><Shyj>示例：名称不符</Shyj>"
                    + "<Shjg>0</Shjg><Czlx>2</Czlx><Jlid>710002</Jlid></Gjsh></GJSHS></BAJG>"))
        .containsExactly(new BureauEvent.Opinion(2, 710002L, false, "示例：名称不符"));
  }

  private static final String FILING =
      "<Baxx><Zt_xx><IspZtid>700001</IspZtid><Ztid>910001</Ztid><Dwmc>示例</Dwmc>%s"
          + "<Txdz><Shengid>110000</Shengid></Txdz>"
          + "<Zj><Zjlx>1</Zjlx><Zjhm>91110000YYYYYYY09F</Zjhm><Zjzs>示例路</Zjzs></Zj>"
          + "<Fzr><Fzr_dzyj>jia@example.com</Fzr_dzyj></Fzr><Bbyhlx>1</Bbyhlx>"
          + "<Scbbsj>2026-01-05</Scbbsj><Zjxgsj>2026-01-20</Zjxgsj></Zt_xx>"
          + "<Wz_xx><IspWzid>710001</IspWzid><Wzid>920001</Wzid><Wzmc>示例站</Wzmc>"
          + "<Yylb><Yylb_id>1</Yylb_id></Yylb>"
          + "<Ym_xx><IspYmid>720001</IspYmid><Ymid>930001</Ymid><Ym>example.com</Ym></Ym_xx>"
          + "<Ym_xx><Ymid>930002</Ymid><Ym>示例.中国</Ym></Ym_xx>"
          + access(5, 6, 7, "990000000002", "3405803787")
          + access(730001, 940001, 950001, "990000000001", "3405803786")
          + "<Wz_Fzr><Fzr_xm>测试乙</Fzr_xm></Wz_Fzr><Baxh>京ICP备10000001号-1</Baxh></Wz_xx></Baxx>";

  private static String access(long own, long id, long ip, String provider, String address) {
    return "<Jr_xx><IspJrid>%d</IspJrid><Jrid>%d</Jrid><Ispid>%s</Ispid><Wzfb><Fbdd>2</Fbdd></Wzfb><Wzjrfs><Jrfs>3</Jrfs></Wzjrfs><Ip_xx><IspIpid>740001</IspIpid><Ipid>%d</Ipid><Qsip>%s</Qsip><Zzip>%s</Zzip></Ip_xx></Jr_xx>"
        .formatted(own, id, provider, ip, address, address);
  }

  private static BureauEvent.Published published() {
    return new BureauEvent.Published(
        700001L,
        new FiledIds(
            910001,
            "京ICP备10000001号",
            List.of(
                new FiledIds.Site(
                    920001,
                    "京ICP备10000001号-1",
                    Map.of(
                        "example.com", new Pair(720001L, 930001),
                        "示例.中国", new Pair(null, 930002)),
                    940001L,
                    Map.of("203.0.113.10-203.0.113.10", new Pair(740001L, 950001))))),
        Map.of("京ICP备10000001号-1", new OwnSite(710001L, 730001L)));
  }

  @Test
  void aFilingWithThisProvidersAccessOnly() {
    String filing = FILING.formatted("<Baxh>京ICP备10000001号</Baxh>");
    assertThat(events("<BASJ>" + filing + "</BASJ>")).containsExactly(published());
  }

  @Test
  void aSynchronisationIsFilingsToo() {
    String filing = FILING.formatted("<Baxh>京ICP备10000001号</Baxh>");
    List<BureauEvent> heard = heard("<SJTB><ICP>" + filing + filing + "</ICP></SJTB>");
    assertThat(heard).containsExactly(published(), published());
  }

  @Test
  void aFilingWithoutItsNumberIsForAPerson() {
    assertThat(events("<BASJ>" + FILING.formatted("") + "</BASJ>"))
        .containsExactly(new BureauEvent.Other("BASJ"));
  }

  @Test
  void whatIsNoLongerFiled() {
    assertThat(
            events(
                "<ZXSJ><Zxxx><Zxlb>1</Zxlb><Jlid>920002</Jlid></Zxxx>"
                    + "<Zxxx><Zxlb>0</Zxlb><Jlid>910001</Jlid></Zxxx>"
                    + "<Zxxx><Zxlb>2</Zxlb><Jlid>940001</Jlid></Zxxx></ZXSJ>"))
        .containsExactly(
            new BureauEvent.Deregistered(1, 920002),
            new BureauEvent.Deregistered(0, 910001),
            new BureauEvent.Deregistered(2, 940001));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HMDLB blocked.test | <Wzhmdxxs><Wz_xx><Wzmc>示例</Wzmc><Ym_xx><Ym>blocked.test</Ym></Ym_xx></Wz_xx><Czlx>0</Czlx></Wzhmdxxs>",
        "HMDLB | <Zthmdxxs><Zt_xx><Dwmc>示例</Dwmc><Zj><Zjlx>1</Zjlx><Zjhm>1</Zjhm></Zj></Zt_xx><Czlx>0</Czlx></Zthmdxxs>",
        "FFJRHMD illegal.test | <Ffjrxx><Id>1</Id><Ym>illegal.test</Ym><Ip>1</Ip><Zjjrz>1</Zjjrz><Szs>110000</Szs><Dqjcsj>2026-02-01</Dqjcsj></Ffjrxx>",
        "WBAWZLB a.test | <Wbawz_xx><Id>1</Id><Wzym_mc>a.test</Wzym_mc><IP>1</IP><Yys>1</Yys></Wbawz_xx>",
        "HSRW 1 | <Baxx><Zt_xx><Ztid>1</Ztid></Zt_xx></Baxx>",
        "HCJG 12345 | <Jgxx><Wzch><Wzid>1</Wzid><Wz_Baxh>12345</Wz_Baxh><Hcsj>2026-02-01</Hcsj></Wzch></Jgxx>",
        "HCJG 910001 | <Jgxx><Zthc><Ztid>910001</Ztid><Dwmc>示例</Dwmc><Zjlx>1</Zjlx><Zjhm>1</Zjhm></Zthc></Jgxx>",
        "XGTZ 1 | <Tzxx><Tzlb>1</Tzlb><Jlid>1</Jlid><Tznr>示例</Tznr></Tzxx>",
      })
  void theRestIsForAPerson(String what, String content) {
    String element = what.split(" ")[0];
    assertThat(events("<" + element + ">" + content + "</" + element + ">"))
        .containsExactly(new BureauEvent.Other(what));
  }

  private static String table(String rows) {
    return "<JCDM><Jcdm_xx><Fjwjgs_dms>" + rows + "</Fjwjgs_dms></Jcdm_xx></JCDM>";
  }

  private static String row(long id, String name, int valid) {
    return "<Fjwjgs><Id>%d</Id><Mc>%s</Mc><Sfyx>%d</Sfyx></Fjwjgs>".formatted(id, name, valid);
  }

  @Test
  void aCodeTableIsComparedWithWhatWeSendAndKnow() {
    assertThat(heard(table(row(1, "jpg", 1) + row(2, "png", 1))))
        .containsExactly(new CodeTable("Fjwjgs_dms", Set.of()));
    assertThat(heard(table(row(1, "jpg", 1) + row(2, "png", 0) + row(3, "pdf", 1))))
        .containsExactly(new CodeTable("Fjwjgs_dms", Set.of("-2", "+3(pdf)")));
    assertThat(heard(table(row(1, "jpg", 1) + row(2, "png", 1) + row(9, "gif", 0))))
        .containsExactly(new CodeTable("Fjwjgs_dms", Set.of()));
  }

  @Test
  void tablesThatAreNotComparedSayNothing() {
    assertThat(
            heard(
                "<JCDM><Jcdm_xx><Xzjb_dms><Xzjb_xx><Id>1</Id><Mc>国家级</Mc><Sfyx>1</Sfyx></Xzjb_xx></Xzjb_dms></Jcdm_xx></JCDM>"))
        .isEmpty();
  }

  @Test
  void whatIsNoDownloadIsUnreadable() {
    assertThat(V3Events.read("no".getBytes(Charset.forName("GBK")), 1))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void eachCodeHasItsTexts() {
    assertThat(ResultTexts.codes()).hasSize(81).startsWith(1001L, 1002L).endsWith(5999L);
    assertThat(ResultTexts.codes())
        .allSatisfy(code -> {
          assertThat(ResultTexts.of(code).orElseThrow().cause().en()).isNotBlank();
          assertThat(ResultTexts.of(code).orElseThrow().remedy().zh()).isNotBlank();
        });
    assertThat(ResultTexts.of(7777)).isEmpty();
  }
}
