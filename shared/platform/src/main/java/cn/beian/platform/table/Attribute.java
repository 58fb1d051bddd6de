package cn.beian.platform.table;

/** The names of the table's attributes, in one place. */
final class Attribute {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String OWNER_KEY = "ownerKey";
  static final String OWNER_SORT = "ownerSort";
  static final String DUE = "due";
  static final String DUE_AT = "dueAt";
  static final String EXPIRES_AT = "expiresAt";

  static final String ACCOUNT = "account";
  static final String ACTOR = "actor";
  static final String AT = "at";
  static final String BODY = "body";
  static final String BY = "by";
  static final String CHANGE = "changeId";
  static final String CHANGE_SEQUENCE = "changeSequence";
  static final String CHANGED_AT = "changedAt";
  static final String CODE = "serviceCode";
  static final String CODES = "serviceCodes";
  static final String CONTACT = "contact";
  static final String CREATED_AT = "createdAt";
  static final String DEADLINE_AT = "deadlineAt";
  static final String DEADLINE_KIND = "deadlineKind";
  static final String DOMAINS = "domains";
  static final String EVENT_ID = "eventId";
  static final String FILED_AT = "filedAt";
  static final String FILING_NUMBER = "filingNumber";
  static final String FINGERPRINT = "fingerprint";
  static final String FROM = "from";
  static final String FREE_CODES_ISSUED = "freeCodesIssued";
  static final String FOUND_AT = "foundAt";
  static final String FREE_CODES_FOUND = "freeCodesFound";
  static final String INSTANCE = "instanceId";
  static final String ISSUED_AT = "issuedAt";
  static final String KIND = "kind";
  static final String LISTED = "listed";
  static final String LOCKS = "locks";
  static final String NAME = "name";
  static final String NOTICED_AT = "noticedAt";
  static final String NOTICES = "notices";
  static final String NUMBER = "number";
  static final String OPEN_CHECKS = "openChecks";
  static final String ORDER = "orderId";
  static final String PAID_CODES_BOUND = "paidCodesBound";
  static final String PAID_CODES_FOUND = "paidCodesFound";
  static final String PARAMETERS = "parameters";
  static final String PASSED_AT = "passedAt";
  static final String PATH = "path";
  static final String PROVINCE = "province";
  static final String QUANTITY = "quantity";
  static final String REASON = "reason";
  static final String REASONS = "reasons";
  static final String REVIEWED = "reviewed";
  static final String RULE = "ruleId";
  static final String SEALED = "sealed";
  static final String SENT_AT = "sentAt";
  static final String SINCE = "since";
  static final String STATE = "state";
  static final String STATUS = "status";
  static final String SUBJECT_ID = "subjectId";
  static final String SUBJECT_NUMBER = "subjectNumber";
  static final String SUBMISSION = "submission";
  static final String TARGET = "target";
  static final String TO = "to";
  static final String TYPE = "type";
  static final String VALUE_HASH = "valueHash";
  static final String VERSION = "version";
  static final String WRONG_ENTRIES = "wrongEntries";

  static final String PLACE = "place";

  static final String PRODUCT = "product";
  static final String REGION = "region";
  static final String MAINLAND = "mainland";
  static final String BILLING_MODE = "billingMode";
  static final String MONTHS = "months";
  static final String FIRST_MONTHS = "firstMonths";
  static final String EXPIRES_ON = "expiresOn";
  static final String PUBLIC_BANDWIDTH = "publicBandwidth";
  static final String ORDER_AMOUNT_FEN = "orderAmountFen";
  static final String IP_ADDRESS = "ipAddress";

  static final String CALLS = "calls";
  static final String CLAIMED_BY = "claimedBy";
  static final String CLAIMED_SINCE = "claimedSince";
  static final String CLAIMED_UNTIL = "claimedUntil";
  static final String DUE_BY = "dueBy";
  static final String OUTCOME = "outcome";
  static final String PROPOSED_BY = "proposedBy";
  static final String ROUND = "round";
  static final String VIDEOS = "videos";

  private Attribute() {}
}
