package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.wire.download.Download;
import com.fasterxml.jackson.databind.JsonNode;

/** Files in which administrations tell what they hold, without being asked. */
public final class Broadcasts {
  private final Bureau bureau;

  /** Files of the administrations. */
  public Broadcasts(Bureau bureau) {
    this.bureau = bureau;
  }

  /**
   * Queues what is given.
   *
   * @param path of the control plane
   * @return whether what it is about is there
   */
  public boolean announce(String path, JsonNode given) {
    return switch (path) {
      case "/code-tables" -> codeTables(given);
      default -> false;
    };
  }

  /** The code tables in force, or some of them, or others. */
  private boolean codeTables(JsonNode given) {
    Province province = Province.valueOf(given.path("province").asText());
    send(province, new Download.Codes(TableFiles.of(province, given, bureau.switches())));
    return true;
  }

  private void send(Province province, Download download) {
    bureau.outbox().send(province, download, bureau.times().today());
  }
}
