package cn.beian.wire.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an uploaded record, or of a whole file ({@code Jgdm}).
 *
 * @param messages which uploads it answers, deregistrations as {@code ZXBA/0} to {@code ZXBA/2} by
 *     their kind; {@code *} for any
 * @param elements what it objects to, within the record: by message, and under {@link #ANY} in all
 *     others
 */
public record ResultCode(
    long code,
    Kind kind,
    Action action,
    List<String> messages,
    Map<String, String> elements,
    Explanation explanation) {
  /** Any message. */
  public static final String ANY = "*";

  public ResultCode {
    messages = List.copyOf(messages);
    elements = Map.copyOf(elements);
  }

  /**
   * The element that it objects to in a message, such as {@code Wz_xx/Ym_xx/Ym}; empty where it is
   * none, or may be one of several.
   */
  public Optional<String> element(String message) {
    String named = elements.get(message);
    return Optional.ofNullable(named == null ? elements.get(ANY) : named);
  }

  /** What a code is about. */
  public enum Kind {
    /** A field of the filing. */
    FIELD(Action.RETURN_TO_EDITOR),
    /** Something that is on record already. */
    CONFLICT(Action.RETURN_TO_EDITOR),
    /** The state of what is on record. */
    STATE(Action.REFRESH),
    /** What this provider may do. */
    RIGHT(Action.ALARM_OPERATIONS),
    /** A blacklist. */
    BLACKLIST(Action.STOP),
    /** The verification material. */
    MATERIAL(Action.RETURN_TO_EDITOR),
    /** A reviewer's decision. */
    REVIEW(Action.SHOW_OPINION),
    /** Nothing that has to be acted on. */
    INFORMATION(Action.NONE),
    /** The file, not what it says. */
    FILE(Action.ALARM_OPERATIONS),
    /** No reason given. */
    OTHER(Action.PARK);

    private final Action usual;

    Kind(Action usual) {
      this.usual = usual;
    }

    /** What usually follows. */
    public Action usual() {
      return usual;
    }
  }

  /** What follows from a code. */
  public enum Action {
    /** The order goes back to whoever edits it, with the field marked. */
    RETURN_TO_EDITOR,
    /** Fetch the state from the administration, then decide. */
    REFRESH,
    /** Tell the provider's operators; the customer can do nothing. */
    ALARM_OPERATIONS,
    /** Stop, and tell compliance. */
    STOP,
    /** Show the reviewer's opinion. */
    SHOW_OPINION,
    /** Report again after some hours. */
    RETRY_LATER,
    /** Nothing. */
    NONE,
    /** Keep it for a person to look at. */
    PARK
  }
}
