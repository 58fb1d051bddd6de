package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /offline-deregistrations/{province}. */
class GetOfflineGuideFunctionTest extends RulesContract {
  @Override
  protected HttpFunction create() {
    return new GetOfflineGuideFunction();
  }

  @Override
  protected HttpEvent request() {
    return guide("CN-SD");
  }

  private static HttpEvent guide(String province) {
    return LambdaEvents.http("GET", "/offline-deregistrations/" + province)
        .resource("/offline-deregistrations/{province}")
        .pathParameter("province", province);
  }

  @Test
  void whereDocumentsGoByMailTheyAndTheAddressAreNamed() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys(
            "province",
            "method",
            "reasons",
            "steps",
            "documents",
            "turnaround",
            "address",
            "warnings",
            "emptySubjectDays",
            "sources")
        .containsEntry("province", "CN-SD")
        .containsEntry("method", "MAIL")
        .containsEntry("emptySubjectDays", 10);
    assertThat(reply.at("/turnaround/workdays")).isEqualTo(2);
    assertThat(reply.each("/documents/organisation", "/code"))
        .containsExactly("UNIT_CERTIFICATE_COPY", "UNIT_LETTER", "DOMAIN_CERTIFICATE");
    assertThat(reply.each("/documents/individual", "/code"))
        .containsExactly("ID_CARD_COPY", "INDIVIDUAL_LETTER", "DOMAIN_CERTIFICATE");
    HandlerReply.assertPair(reply.at("/address/recipient"));
    HandlerReply.assertPair(reply.at("/address/place"));
    assertThat(HandlerJson.object(reply.at("/address"))).containsKey("phone");
  }

  @Test
  void whereThereIsAFormItIsSaidWhereAndWhatWasSaidBefore() throws Exception {
    HandlerReply hunan = call(guide("CN-HN")).done(200);
    assertThat(hunan.at("/form/code")).isEqualTo("FORM_AT_MINISTRY");
    HandlerReply.assertPair(hunan.at("/form/text"));
    assertThat(HandlerJson.object(hunan.at("/earlier")))
        .containsEntry("year", 2019)
        .containsEntry("method", "ONLINE")
        .containsEntry("superseded", true);
    assertThat(call(guide("CN-GX")).at("/form/code")).isEqualTo("FORM_AT_BUREAU");
    assertThat(call(guide("CN-FJ")).done(200).body())
        .doesNotContainKeys("form", "earlier", "address")
        .containsEntry("method", "NONE");
  }

  @Test
  void everyProvinceHasOne() throws Exception {
    for (Province province : Province.values()) {
      HandlerReply reply = call(guide(province.code())).done(200);
      for (Object each : reply.list("/steps")) {
        Map<String, Object> step = HandlerJson.object(each);
        assertThat(step).containsOnlyKeys("code", "text", "sources");
        HandlerReply.assertPair(step.get("text"));
      }
    }
  }

  @Test
  void anUnknownProvinceIsNotFound() throws Exception {
    for (String unknown : List.of("CN-XX", "GD", "cn-gd", "national", "deregistrations")) {
      call(guide(unknown)).refused(404, "PROVINCE_NOT_FOUND");
    }
  }
}
