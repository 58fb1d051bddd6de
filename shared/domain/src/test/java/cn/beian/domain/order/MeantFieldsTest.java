package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.Operation;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.upload.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantFieldsTest {
  private static final String NAME = "/services/#/domains/#/name";
  private static final Service SHOP = service("one.example", "示例.中国");
  private static final Service BLOG = service("two.example");

  private static Service service(String... domains) {
    return Samples.service(List.of(domains), null, Samples.servicePrincipal());
  }

  private static Outgoing sent(Map<String, Long> ids) {
    return new Outgoing(
        new OrderId("o-1"),
        1,
        Province.GD,
        Operation.NEW_ACCESS,
        Set.of("730001", "730002"),
        ids,
        Outgoing.Heard.NOTHING,
        List.of(),
        1);
  }

  private static @Nullable String path(
      List<Service> services, @Nullable String field, @Nullable String text) {
    return path(services, field, "700001", text);
  }

  private static @Nullable String path(
      List<Service> services,
      @Nullable String field,
      @Nullable String record,
      @Nullable String text) {
    Outgoing sent =
        sent(
            Map.of(
                "ACCESS#0#1", 730001L,
                "ACCESS#1#1", 730002L,
                "ADDRESS#1#192.0.2.11", 740002L,
                "ADDRESS#0#192.0.2.1", 740001L));
    Filing filing = Samples.filing("SAMPLE", services);
    return new MeantFields(sent, filing)
        .reasons(List.of(new Objection("V3-1", field, record, text)))
        .getFirst()
        .path();
  }

  @Test
  void aFieldOfTheSubjectNeedsASubject() {
    assertThat(path(List.of(SHOP), "/subject/nature", null)).isEqualTo("/subject/nature");
    Filing without = new Filing(Province.GD, null, List.of(SHOP), List.of(), null);
    assertThat(
            new MeantFields(sent(Map.of()), without)
                .reasons(List.of(new Objection("V3-1", "/subject/nature", null, null))))
        .containsExactly(new Reason("V3-1", null, null));
  }

  @Test
  void ofOneServiceItIsThatOne() {
    assertThat(path(List.of(BLOG), "/services/#/name", null)).isEqualTo("/services/0/name");
    assertThat(path(List.of(BLOG), NAME, null)).isEqualTo("/services/0/domains/0/name");
    assertThat(path(List.of(), "/services/#/name", null)).isNull();
  }

  @Test
  void ofSeveralDomainsItIsTheOneThatIsNamedOrAll() {
    assertThat(path(List.of(SHOP), NAME, null)).isEqualTo("/services/0/domains");
    assertThat(path(List.of(SHOP), NAME, "域名示例.中国已存在")).isEqualTo("/services/0/domains/1/name");
    assertThat(path(List.of(SHOP), NAME, DomainName.of("示例.中国").orElseThrow().ascii()))
        .isEqualTo("/services/0/domains/1/name");
  }

  @ParameterizedTest
  @CsvSource({
    "730001, , /services/0/hosting",
    "730002, , /services/1/hosting",
    "730002, one.example, /services/1/hosting",
    "粤ICP备1号, , ",
    "粤ICP备1号, two.example, /services/1/hosting",
    "粤ICP备1号, 接入地址192.0.2.1不符, /services/0/hosting",
    "粤ICP备1号, 接入地址192.0.2.11不符, /services/1/hosting",
    "粤ICP备1号, 'one.example, two.example', ",
    "粤ICP备1号, three.example, ",
    "粤ICP备1号, www.one.example, ",
    "粤ICP备1号, one.example.cn, ",
    "粤ICP备1号, one.example., /services/0/hosting"
  })
  void ofSeveralServicesItIsTheOneThatIsCalledSoOrOfWhichSomethingIsNamed(
      String record, String text, String expected) {
    assertThat(path(List.of(SHOP, BLOG), "/services/#/hosting", record, text)).isEqualTo(expected);
  }

  @Test
  void aServiceIsNamedInQuotationMarks() {
    Service shop =
        new Service(
            SHOP.kind(),
            "示例商城",
            SHOP.contentType(),
            List.of(),
            SHOP.domains(),
            SHOP.hosting(),
            List.of(),
            null,
            null,
            null);
    List<Service> both = List.of(shop, BLOG);
    assertThat(path(both, "/services/#/name", "“示例商城”网站名称冲突")).isEqualTo("/services/0/name");
    assertThat(path(both, "/services/#/name", "示例商城网站名称冲突")).isNull();
  }

  @Test
  void noFieldIsNoPath() {
    assertThat(path(List.of(SHOP), null, "one.example")).isNull();
  }

  /** Each access of an order is a record of its own, and each may be refused. */
  @Test
  void theSameCodeOfTwoRecordsIsTwoReasonsWithoutFieldsOne() {
    Outgoing sent = sent(Map.of("ACCESS#0#1", 730001L, "ACCESS#1#1", 730002L));
    Stream<Objection> both =
        Stream.of("730001", "730002")
            .map(record -> new Objection("V3-1006", "/services/#/hosting", record, null));
    assertThat(
            new MeantFields(sent, Samples.filing("SAMPLE", List.of(SHOP, BLOG)))
                .reasons(both.toList()))
        .extracting(Reason::path)
        .containsExactly("/services/0/hosting", "/services/1/hosting");
  }
}
