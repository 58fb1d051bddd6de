package cn.beian.platform.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A filing with what it is for and what is on record, from JSON. */
class DossierReaderTest {
  private static Dossier read(String text) {
    JsonObject json = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
    Dossier dossier = DossierReader.read(json);
    json.end();
    return dossier;
  }

  @Test
  void aFilingAloneIsAFirstFilingOfWhichNoRecordIsKnown() {
    Dossier dossier = read("{\"province\":\"CN-GD\"}");
    assertThat(dossier.filing().province()).isEqualTo(Province.GD);
    assertThat(dossier.type()).isEqualTo(OrderType.FIRST_FILING);
    assertThat(dossier.filed()).isNull();
  }

  @Test
  void theKindOfOrderAndTheRecordAreTakenAsGiven() {
    Dossier dossier =
        read(
            "{\"province\":\"CN-GD\",\"orderType\":\"ACCESS\",\"filed\":{\"province\":\"CN-SH\",\"remark\":\"r\",\"here\":false}}");
    assertThat(dossier.type()).isEqualTo(OrderType.ACCESS);
    Dossier.Filed filed = Objects.requireNonNull(dossier.filed());
    assertThat(filed.content().province()).isEqualTo(Province.SH);
    assertThat(filed.content().remark()).isEqualTo("r");
    assertThat(filed.here()).isFalse();
    assertThat(dossier.filing().remark()).isNull();
    Dossier here = read("{\"filed\":{\"here\":true}}");
    assertThat(Objects.requireNonNull(here.filed()).here()).isTrue();
  }
}
