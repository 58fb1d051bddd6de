package cn.beian.platform.filing;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.platform.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads what the rules look at out of JSON: a filing that no order holds, and what it is for. */
public final class DossierReader {
  private DossierReader() {}

  /**
   * A filing with {@code orderType} (a first filing if it is not given) and {@code filed}, what the
   * administration has on record, beside its members. The caller ends the reading.
   */
  public static Dossier read(JsonObject json) {
    Filing filing = FilingReader.read(json);
    OrderType type = json.choice("orderType", OrderType.class);
    return new Dossier(
        filing, type == null ? OrderType.FIRST_FILING : type, filed(json.object("filed")));
  }

  private static Dossier.@Nullable Filed filed(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Dossier.Filed(FilingReader.read(json), json.requiredFlag("here"));
  }
}
