package cn.beian.domain.refusal;

/** The stable codes of refusals. Each has its texts, zh-CN and en, in the message bundles. */
public enum RefusalCode {
  ORDER_NOT_FOUND(RefusalKind.NOT_FOUND),
  INSTANCE_NOT_FOUND(RefusalKind.NOT_FOUND),
  SERVICE_CODE_NOT_FOUND(RefusalKind.NOT_FOUND),
  PROVINCE_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** The account has no such filing. */
  RECORD_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** The account has filed no service with this domain. */
  DOMAIN_NOT_FILED_HERE(RefusalKind.NOT_FOUND),
  /** The filing of the service with this domain was ended. */
  DOMAIN_DEREGISTERED(RefusalKind.CONFLICT),
  /** The domain is an App's: only pages of websites show a number. */
  APP_HAS_NO_FOOT(RefusalKind.CONFLICT),
  /** Several domains show a page, and nothing says how they come to it. */
  ARRANGEMENT_MISSING(RefusalKind.INVALID),
  /** Domains point at another one, and nothing says at which. */
  SERVING_DOMAIN_MISSING(RefusalKind.INVALID),
  MATERIAL_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** The account has no such message. */
  MESSAGE_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** No calendar feed has this token. */
  CALENDAR_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** A feed is read, or unknown tokens are tried from an address, too often. */
  CALENDAR_THROTTLED(RefusalKind.THROTTLED),
  NOT_PERMITTED(RefusalKind.FORBIDDEN),
  /** There is no such policy. */
  POLICY_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** A grant names a policy that there is not. */
  POLICY_UNKNOWN(RefusalKind.INVALID),
  /** Nothing was granted to the user under this name. */
  GRANT_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** Every account has this policy, and none can change it. */
  POLICY_MANAGED(RefusalKind.CONFLICT),
  /** A policy that is granted cannot be removed. */
  POLICY_GRANTED(RefusalKind.CONFLICT),
  /** The account has as many policies, or grants, as it may. */
  TOO_MANY_POLICIES(RefusalKind.CONFLICT),
  /** The signature is not this body's, or too old. */
  SIGNATURE_WRONG(RefusalKind.FORBIDDEN),
  /** The provider has no identity with that administration. */
  CHANNEL_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** Nothing keeps the channel from working. */
  CHANNEL_NOT_HALTED(RefusalKind.CONFLICT),
  /** The order's state does not allow the action. */
  ORDER_STATE(RefusalKind.CONFLICT),
  /** Only what has ended can be begun again. */
  ORDER_NOT_ENDED(RefusalKind.CONFLICT),
  /** The content was deleted when its time was over. */
  CONTENT_ERASED(RefusalKind.CONFLICT),
  /** Another order holds the account, a domain or the certificate. */
  ANOTHER_ORDER_IN_PROGRESS(RefusalKind.CONFLICT),
  /** The account, a domain or the certificate is filed already. */
  ALREADY_FILED(RefusalKind.CONFLICT),
  /** A service code is unknown, in use or spent. */
  SERVICE_CODE_UNUSABLE(RefusalKind.CONFLICT),
  /** The kind or the state of a service code does not allow the action. */
  SERVICE_CODE_STATE(RefusalKind.CONFLICT),
  /** Billing has sold something else under the same id. */
  PURCHASE_CONTRADICTED(RefusalKind.CONFLICT),
  /** Fewer paid codes are counted than bound: people have to look first. */
  QUOTA_DIFFERS(RefusalKind.CONFLICT),
  /** The instance fails at least one condition. */
  INSTANCE_NOT_ELIGIBLE(RefusalKind.CONFLICT),
  /** At least one rule rejects the order. */
  ORDER_NOT_VALID(RefusalKind.INVALID),
  /** The order does not await the provider's review. */
  NOT_IN_REVIEW(RefusalKind.CONFLICT),
  /** Another reviewer has the review. */
  REVIEW_CLAIMED(RefusalKind.CONFLICT),
  /** Another call has to be made first. */
  CALLS_OUTSTANDING(RefusalKind.CONFLICT),
  /** The next call may not be made yet. */
  CALL_TOO_EARLY(RefusalKind.CONFLICT),
  /** A video was asked for, and none has passed. */
  VIDEO_OUTSTANDING(RefusalKind.CONFLICT),
  /** No video is open. */
  VIDEO_NOT_OPEN(RefusalKind.CONFLICT),
  /** The agreed time of the video is not over yet. */
  VIDEO_TOO_EARLY(RefusalKind.CONFLICT),
  /** The reason speaks of a video of which nothing is recorded. */
  VIDEO_NOT_RECORDED(RefusalKind.CONFLICT),
  /** The same file was sent in before. */
  VIDEO_USED_BEFORE(RefusalKind.CONFLICT),
  /** A commitment video passes without its file. */
  VIDEO_FILE_MISSING(RefusalKind.INVALID),
  /** The same reviewer passes twice what two have to. */
  FOUR_EYES(RefusalKind.CONFLICT),
  /** The order has no service at this position. */
  SERVICE_NOT_IN_ORDER(RefusalKind.INVALID),
  /** An appointment in the past. */
  TIME_PAST(RefusalKind.INVALID),
  /** Overdue clean-up cannot be put off to this day. */
  POSTPONEMENT_TERM(RefusalKind.INVALID),
  /** A rejection or a request for material without a reason. */
  REASON_MISSING(RefusalKind.INVALID),
  /** No rule with this id is in force for the order. */
  RULE_NOT_FOUND(RefusalKind.INVALID),
  /** No reviewer's record can make the rule let a value pass. */
  RULE_NOT_OVERRIDABLE(RefusalKind.INVALID),
  /** There is no value at the path, or the rule finds nothing wrong with it. */
  NOTHING_TO_OVERRIDE(RefusalKind.INVALID),
  /** Code, mobile and certificate do not belong together. */
  SMS_CHECK_MISMATCH(RefusalKind.INVALID),
  /** Too many wrong entries, or too late: the order went back. */
  SMS_CHECK_RETURNED(RefusalKind.CONFLICT),
  /** No check waits for this mobile and this document. */
  NO_SMS_CHECK_WAITING(RefusalKind.INVALID),
  /** The check had as many new codes as it may. */
  SMS_RESENDS_USED(RefusalKind.CONFLICT),
  /** Too many attempts from one address, or for one number or order. */
  SMS_CHECK_THROTTLED(RefusalKind.THROTTLED),
  /** The result names another hand-over, or services that the order has not. */
  BUREAU_RESULT_MISFIT(RefusalKind.CONFLICT),
  /** The records say that the order is of another type, of several, or cannot be at all. */
  ORDER_TYPE_MISFIT(RefusalKind.INVALID),
  /** The order has as many materials as it may. */
  TOO_MANY_MATERIALS(RefusalKind.CONFLICT),
  /** The order does not name the person whose face is to be checked. */
  PERSON_MISSING(RefusalKind.INVALID),
  /** The account has no webhook of that name. */
  WEBHOOK_NOT_FOUND(RefusalKind.NOT_FOUND),
  /** The account has as many webhooks as it may. */
  TOO_MANY_WEBHOOKS(RefusalKind.CONFLICT),
  /** Events cannot go to this address. */
  WEBHOOK_ADDRESS_REFUSED(RefusalKind.INVALID),
  STALE_VERSION(RefusalKind.STALE),
  /** The administration cannot be asked now. */
  BUREAU_UNAVAILABLE(RefusalKind.UNAVAILABLE),
  BUSY(RefusalKind.BUSY);

  private final RefusalKind kind;

  RefusalCode(RefusalKind kind) {
    this.kind = kind;
  }

  public RefusalKind kind() {
    return kind;
  }
}
