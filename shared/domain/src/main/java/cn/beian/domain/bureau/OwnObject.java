package cn.beian.domain.bureau;

/**
 * Something that the provider gives an id of its own when it reports it (V3 §5.2): unique for ever,
 * and the same when the order is sent again.
 *
 * @param service the place of its service in the order, from 0; -1 for the subject
 * @param name the domain or the address; empty for the others
 */
public record OwnObject(Kind kind, int service, String name) {

  /** What has ids. */
  public enum Kind {
    SUBJECT,
    SITE,
    DOMAIN,
    ACCESS,
    ADDRESS
  }

  /** The order's subject. */
  public static final OwnObject SUBJECT = new OwnObject(Kind.SUBJECT, -1, "");

  /** Its name among the order's objects. */
  public String key() {
    return kind + "#" + service + "#" + name;
  }

  /** The object of this name. */
  public static OwnObject of(String key) {
    String[] parts = key.split("#", 3);
    return new OwnObject(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]);
  }
}
