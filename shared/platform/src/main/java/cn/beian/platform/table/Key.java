package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.review.Review;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.sms.SmsCheck;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item. Every prefix of the table stands here, in {@link BureauKey}, {@link
 * FeedKeys} or {@link AccessKeys}, and nowhere else.
 */
public record Key(String pk, String sk) {
  static final String ATTEMPTS = "ATTEMPTS#";
  static final String CALENDAR = "CALENDAR#";
  static final String CHECK = "CHECK#";
  static final String EVENT = "EVENT#";
  static final String FINDING = "FINDING#";
  static final String MESSAGE = "MESSAGE#";
  static final String OVERRIDE = "OVERRIDE#";
  static final String SERVICE = "SERVICE#";
  static final String MATERIAL = "MATERIAL#";
  static final String FACE = "FACE#";
  static final String CODE = "CODE#";
  static final String DRIFT = "DRIFT#";

  /** The partition that holds all drifts: there are never many. */
  static final String DRIFTS = "DRIFTS";

  static final String IDS = "IDS";

  /** The partition of the owner index that holds the instances whose counts do not add up. */
  static final String DIFFERENCES = "DIFFERENCES";

  /** The partition of the owner index that holds the reviews to be done. */
  static final String REVIEWS = "REVIEWS";

  static final String REVIEW = "REVIEW#";

  private static final String ORDER = "ORDER#";
  static final String INSTANCE = "INSTANCE#";
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

  static Key order(OrderId id) {
    return new Key(ORDER + id, "ORDER");
  }

  static Key content(OrderId id) {
    return new Key(ORDER + id, "CONTENT");
  }

  /** When the order is looked at next. */
  static Key validity(OrderId id) {
    return new Key(ORDER + id, "VALIDITY");
  }

  static Key check(SmsCheck check) {
    return new Key(ORDER + check.order(), checks(check.submission()) + check.number());
  }

  /** The prefix of the SMS checks of one hand-over. */
  static String checks(int submission) {
    return CHECK + submission + "#";
  }

  /** How many attempts somebody has made in the window that ends then. */
  static Key attempts(String whose, Instant until) {
    return new Key(ATTEMPTS + whose, ATTEMPTS + time(until));
  }

  static Key review(OrderId id) {
    return new Key(ORDER + id, "REVIEW");
  }

  /** A video's file that was sent in, once for ever. */
  static Key video(String sha256) {
    return new Key("VIDEO#" + sha256, "VIDEO");
  }

  static Key orderEvent(OrderId id, String event) {
    return new Key(ORDER + id, EVENT + event);
  }

  /** One for each value that is let pass: the same once, another beside it. */
  static Key override(OrderId id, RuleOverride override) {
    return new Key(
        ORDER + id,
        OVERRIDE + override.ruleId() + "#" + override.path() + "#" + override.valueHash());
  }

  static Key material(OrderId id, String material) {
    return new Key(ORDER + id, MATERIAL + material);
  }

  /** What came of a person's face checks; the person is a keyed hash. */
  static Key face(OrderId id, String person) {
    return new Key(ORDER + id, FACE + person);
  }

  static Key instance(String id) {
    return new Key(INSTANCE + id, "INSTANCE");
  }

  static Key instanceEvent(String id, String event) {
    return new Key(INSTANCE + id, EVENT + event);
  }

  /** What ties a code to an instance. */
  static Key instanceCode(String id, String code) {
    return new Key(INSTANCE + id, CODE + code);
  }

  /** One for each end that an instance comes to: by its term, on a day; or for ever, whenever. */
  static Key instanceEnd(Instance instance, EventType end) {
    boolean forEver = instance.status() == Instance.Status.RELEASED;
    return new Key(
        INSTANCE + instance.id(), "END#" + end + (forEver ? "" : "#" + instance.expiresOn()));
  }

  static Key serviceCode(String code) {
    return new Key(CODE + code, "CODE");
  }

  static Key codeEvent(String code, String event) {
    return new Key(CODE + code, EVENT + event);
  }

  /** The event of a purchase, once for each: what marks it as granted. */
  static Key purchase(String billingId) {
    return new Key("PURCHASE#" + billingId, EVENT + billingId);
  }

  static Key lock(Lock lock) {
    return new Key("LOCK#" + lock.kind() + "#" + lock.key(), "LOCK");
  }

  static Key accountSubject(AccountId account) {
    return new Key(account(account), "SUBJECT");
  }

  /** When a filed subject is compared next. */
  static Key comparison(String subjectNumber) {
    return new Key("SUBJECT#" + subjectNumber, "COMPARISON");
  }

  static Key subject(String filingNumber) {
    return new Key("SUBJECT#" + filingNumber, "SUBJECT");
  }

  static Key service(String subjectNumber, String filingNumber) {
    return new Key("SUBJECT#" + subjectNumber, SERVICE + filingNumber);
  }

  /** The finding on a service, beside it: its subject's number is its own without the end. */
  static Key finding(String filingNumber) {
    String subject = filingNumber.substring(0, filingNumber.lastIndexOf('-'));
    return new Key("SUBJECT#" + subject, FINDING + filingNumber);
  }

  static Key message(AccountId account, String event) {
    return new Key(account(account), MESSAGE + event);
  }

  /** What goes out of a message through one channel. */
  static Key delivery(Delivery.Id id) {
    return new Key(account(id.account()), "DELIVERY#" + id.message() + "#" + id.channel());
  }

  /** How many of the account's messages are unread. */
  static Key inbox(AccountId account) {
    return new Key(account(account), "INBOX");
  }

  /** How the account wants to be told. */
  static Key preferences(AccountId account) {
    return new Key(account(account), "PREFERENCES");
  }

  static Key blacklisted(Blacklisted thing) {
    return new Key("BLACKLIST#" + thing.kind() + "#" + thing.key(), "BLACKLIST");
  }

  /** The event of a change, once for each change: what marks the change as known. */
  static Key blacklistChange(String id) {
    return new Key("BLACKLIST#CHANGE#" + id, EVENT + id);
  }

  static Key idempotency(String account, String operation, String key) {
    return new Key("IDEMPOTENCY#" + account + "#" + operation, key);
  }

  static Key audit(String owner, String id) {
    return new Key("AUDIT#" + owner, id);
  }

  /** What the order's last record at an administration is called. */
  static Key outgoing(OrderId id) {
    return new Key(ORDER + id, "OUTGOING");
  }

  /** The administration's ids of a filed subject. */
  static Key filedIds(String subjectNumber) {
    return new Key("SUBJECT#" + subjectNumber, IDS);
  }

  /** The administration's ids of a filed site. */
  static Key filedIds(String subjectNumber, String siteNumber) {
    return new Key("SUBJECT#" + subjectNumber, IDS + "#" + siteNumber);
  }

  /** Something on which we and an administration do not agree. */
  static Key drift(@Nullable Province province, Drift.Kind kind, String about) {
    return new Key(DRIFTS, DRIFT + (province == null ? "" : province) + "#" + kind + "#" + about);
  }

  /** When the sweep was planned last. */
  static Key lastPlan() {
    return new Key("SWEEP", "PLAN");
  }

  /** An account's calendar feed, or, under {@link #CALENDAR} and its token's hash, whose it is. */
  static Key calendar(String partition) {
    return new Key(partition, "CALENDAR");
  }

  /** The key that priming reads: nothing is ever written there. */
  static Key nothing() {
    return new Key("NOTHING", "NOTHING");
  }

  /** The partition of what an account owns, in the table and in the owner index. */
  static String account(AccountId account) {
    return "ACCOUNT#" + account;
  }

  /** The partition of a contact's SMS checks in the owner index. */
  static String contact(String contact) {
    return "CONTACT#" + contact;
  }

  static String ownedOrder(OrderId id) {
    return ORDER + id;
  }

  static String ownedCode(Instant issuedAt, String code) {
    return CODE + time(issuedAt) + "#" + code;
  }

  static String ownedCheck(SmsCheck check) {
    return "CHECK#" + time(check.sentAt()) + "#" + check.order() + "#" + check.number();
  }

  /** Reviews sort by when they are due: that is by age, and what is late comes first. */
  static String queued(Review.Entry entry) {
    return queuedUntil(entry.dueBy()) + "#" + time(entry.since()) + "#" + entry.order();
  }

  /** What sorts after every review that is due before the moment, and before all others. */
  static String queuedUntil(Instant dueBy) {
    return REVIEW + time(dueBy);
  }

  /** An instant as a part of a sort key: always as long, so that texts sort as the instants do. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** The key of an item. */
  static Key of(Item item) {
    return new Key(item.text(Attribute.PK), item.text(Attribute.SK));
  }

  Map<String, AttributeValue> toMap() {
    return Map.of(Attribute.PK, AttributeValue.fromS(pk), Attribute.SK, AttributeValue.fromS(sk));
  }
}
