package cn.beian.domain.type;

import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an order has its type, has none yet, or cannot be. The codes are stable; each has its texts,
 * zh-CN and en, in the message bundles: what is the case, and what to do.
 */
public enum TypeGround {
  /** Neither the subject nor the service is filed. */
  NOTHING_FILED(OrderType.FIRST_FILING, "FAQ-TYPE-01", "FAQ-TYPE-12"),
  /** The subject is in our records, the service is new. */
  SUBJECT_FILED_HERE(OrderType.NEW_SERVICE_SUBJECT_HERE, "FAQ-TYPE-02", "FAQ-TYPE-12"),
  /** The subject is filed and not in our records, the service is new. */
  SUBJECT_FILED_ELSEWHERE(OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE, "FAQ-TYPE-03", "FAQ-TYPE-12"),
  /** Subject and service are filed, and the service is not joined to this provider. */
  SERVICE_NOT_JOINED(OrderType.ACCESS, "FAQ-TYPE-04", "FAQ-TYPE-12"),
  /** Subject and service are filed here, by this account. */
  SERVICE_FILED_HERE(OrderType.CHANGE_SERVICE, "FAQ-TYPE-05"),

  /** An account files for one subject; a subject keeps its account. */
  SUBJECT_IN_OTHER_ACCOUNT(Kind.OBSTACLE, About.SUBJECT, "FAQ-TYPE-14", "FAQ-TYPE-20"),
  /** It may be the same subject with a new certificate number (FAQ-TYPE-17). */
  ACCOUNT_HAS_OTHER_SUBJECT(Kind.OBSTACLE, About.SUBJECT, "FAQ-ACCT-01", "FAQ-TYPE-17"),
  /** A subject without services has to be deregistered first (FAQ-AMB-01). */
  SHELL_SUBJECT(Kind.OBSTACLE, About.SUBJECT, "FAQ-TYPE-13"),
  /** The administration has the subject here, our records do not. */
  CLAIM_SUBJECT(Kind.OBSTACLE, About.SUBJECT, "FAQ-TYPE-03", "LC-CLAIM-02"),
  /** Our records have a subject that the administration has not. */
  OWN_SUBJECT_OUTDATED(Kind.OBSTACLE, About.SUBJECT, "FAQ-TYPE-12", "FAQ-NUM-08"),
  /** It has to be cancelled there first. */
  SERVICE_OF_OTHER_SUBJECT(Kind.OBSTACLE, About.SERVICE, "FAQ-BASE-06", "FAQ-PAGE-06"),
  SERVICE_IN_OTHER_ACCOUNT(Kind.OBSTACLE, About.SERVICE, "FAQ-TYPE-14"),
  /** The administration has the service here, our records do not. */
  CLAIM_SERVICE(Kind.OBSTACLE, About.SERVICE, "FAQ-TYPE-12", "LC-CLAIM-02"),
  /** Our records have the service here, the administration has not. */
  OWN_SERVICE_OUTDATED(Kind.OBSTACLE, About.SERVICE, "FAQ-TYPE-12", "FAQ-NUM-08"),

  /** What the administration says of subject and service cannot both be. */
  ADMINISTRATION_CONTRADICTS_ITSELF(Kind.CONTRADICTION, About.SERVICE, "FAQ-TYPE-12"),
  /** The account's service has no subject in our records. */
  OWN_RECORDS_CONTRADICT(Kind.CONTRADICTION, About.SERVICE, "FAQ-ACCT-01"),

  ASK_ADMINISTRATION_FOR_SUBJECT(Kind.LOOK_UP, About.SUBJECT, "FAQ-TYPE-12"),
  ASK_ADMINISTRATION_FOR_SERVICE(Kind.LOOK_UP, About.SERVICE, "FAQ-TYPE-12"),
  ASK_OWN_RECORDS_FOR_SUBJECT(Kind.LOOK_UP, About.SUBJECT, "FAQ-BASE-02"),
  ASK_OWN_RECORDS_FOR_SERVICE(Kind.LOOK_UP, About.SERVICE, "FAQ-BASE-02");

  private final Kind kind;
  private final About about;
  private final @Nullable OrderType type;
  private final List<String> sources;

  TypeGround(OrderType type, String... sources) {
    this(Kind.TYPE, About.SERVICE, type, sources);
  }

  TypeGround(Kind kind, About about, String... sources) {
    this(kind, about, null, sources);
  }

  TypeGround(Kind kind, About about, @Nullable OrderType type, String... sources) {
    this.kind = kind;
    this.about = about;
    this.type = type;
    this.sources = List.of(sources);
  }

  /** What a ground does. Of several that hold, those of the first kind count. */
  enum Kind {
    /** The records cannot both be right: look again. */
    CONTRADICTION,
    /** No order can be opened before it is out of the way. */
    OBSTACLE,
    /** Decides the type. */
    TYPE,
    /** Something must be looked up first. */
    LOOK_UP
  }

  /** What a ground is about. */
  enum About {
    SUBJECT,
    SERVICE
  }

  Kind kind() {
    return kind;
  }

  About about() {
    return about;
  }

  /** The type it decides; empty when it decides none. */
  public Optional<OrderType> type() {
    return Optional.ofNullable(type);
  }

  /** Ids of the facts behind it. */
  public List<String> sources() {
    return sources;
  }
}
