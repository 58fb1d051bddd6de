package cn.beian.platform.table;

import cn.beian.domain.bureau.Operation;
import cn.beian.domain.filing.Province;
import java.util.Locale;

/** The primary keys of what is about the administrations and the ways to them. */
final class BureauKey {
  static final String WAITING = "WAITING#";

  private BureauKey() {}

  /** The way to an administration: its state. */
  static Key channel(Province province) {
    return new Key(bureau(province), "CHANNEL");
  }

  /** Who works on the way to an administration. */
  static Key holder(Province province) {
    return new Key(bureau(province), "HOLDER");
  }

  /** A hand-over that waits to be sent. */
  static Key waiting(Province province, String submissionId) {
    return new Key(bureau(province), WAITING + submissionId);
  }

  /** What was sent under a number. */
  static Key sent(Province province, long sequence) {
    return new Key(bureau(province), "SENT#" + String.format(Locale.ROOT, "%010d", sequence));
  }

  /** What a record is called at an administration. */
  static Key named(Province province, Operation operation, String name) {
    return new Key(bureau(province), "NAME#" + operation + "#" + name);
  }

  /** What an administration's id means. */
  static Key bureauId(Province province, long kind, long id) {
    return new Key(bureau(province), "ID#" + kind + "#" + id);
  }

  /** The counter of the provider's own ids. */
  static Key ownIds() {
    return new Key("BUREAU", "IDS");
  }

  /** The event of a file that was fetched: once for each name and content. */
  static Key fetched(Province province, String name, String archived) {
    return new Key(bureau(province), Key.EVENT + archived + "#" + name);
  }

  /** The event of a decision that was told, with the decision; once for each. */
  static Key told(String digest) {
    return new Key("BUREAU#EXTENSION", Key.EVENT + digest);
  }

  /** The partition of all that is about one administration. */
  static String bureau(Province province) {
    return "BUREAU#" + province.code();
  }
}
