package cn.beian.materials;

import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.order.AddMaterial.Source;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import cn.beian.platform.rules.RulePacks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what is to be added to an order. */
final class MaterialReader {
  private static final int ID = 64;
  private static final int TOKEN = 1024;
  private static final int LAST_SERVICE = 4;

  private final RulePacks packs = RulePacks.delivered();
  private final MaterialPolicy policy;

  MaterialReader(MaterialPolicy policy) {
    this.policy = policy;
  }

  /** What a caller gives. */
  sealed interface Given {

    /** A material to be uploaded. */
    record New(MaterialClaim claim, @Nullable String replaces, @Nullable String capture)
        implements Given {}

    /** One of an earlier order. */
    record Again(Source source) implements Given {}
  }

  Given read(JsonObject json) {
    Integer service = service(json);
    String replaces = json.parsed("replaces", Parse::name);
    JsonObject reuse = json.object("reuse");
    Given given = reuse == null ? fresh(json, service, replaces) : again(reuse, service, replaces);
    json.end();
    return given;
  }

  private Given fresh(JsonObject json, @Nullable Integer service, @Nullable String replaces) {
    String kind = json.requiredParsed("kind", this::kind, "");
    ImageFormat format =
        json.requiredParsed(
            "contentType", type -> ImageFormat.of(type).orElse(null), ImageFormat.JPG);
    long size = json.requiredNumber("sizeBytes", policy.leastBytes(), policy.mostBytes());
    LocalDate issuedOn = json.day("issuedOn");
    LocalDate validUntil = json.day("validUntil");
    return new Given.New(
        new MaterialClaim(kind, service, format, size, issuedOn, validUntil),
        replaces,
        json.text("capture", TOKEN));
  }

  private static Given again(
      JsonObject reuse, @Nullable Integer service, @Nullable String replaces) {
    OrderId order = new OrderId(reuse.requiredParsed("orderId", Parse::name, ""));
    String material = reuse.requiredParsed("materialId", Parse::name, "");
    return new Given.Again(new Source(order, material, service, replaces));
  }

  private @Nullable String kind(String code) {
    return code.length() <= ID && packs.tables().name("materialKinds", code).isPresent()
        ? code
        : null;
  }

  private static @Nullable Integer service(JsonObject json) {
    Long service = json.number("service", 0, LAST_SERVICE);
    return service == null ? null : Integer.valueOf(Math.toIntExact(service));
  }
}
