package cn.beian.simulator.fault;

/** What the administrations can be told to do wrong. */
public enum FaultKind {
  /** Call code 15. */
  BUSY,
  /** Call code 20; {@code hours} is its text's end. */
  CLOSED,
  /** Call code 901 for uploads, 902 else. */
  MAINTENANCE,
  /** Any call code: {@code code}. */
  CODE,
  /** Call code 14 with the numbers {@code missing}. */
  GAP,
  /** Before the call the counter of uploads goes back {@code by}. */
  COUNTER_BACK,
  /** Before the call the counter of uploads goes ahead {@code by}. */
  COUNTER_AHEAD,
  /** The previous upload is answered as if the last {@code by} had not come. */
  OLD_PREVIOUS,
  /** A download's hash is another file's. */
  WRONG_HASH,
  /** A download is no base64. */
  BROKEN_BASE64,
  /** A download is no archive. */
  NOT_A_ZIP,
  /** A download's archive has two entries. */
  TWO_ENTRIES,
  /** The call is carried out, and the connection cut before the reply. */
  LOST_REPLY,
  /** The call is carried out, and the connection cut half way through the reply. */
  CUT_REPLY,
  /** Instead of the call: HTTP {@code status}. */
  HTTP,
  /** Instead of the call: a SOAP fault. */
  SOAP_FAULT,
  /** The call waits {@code millis} before it is looked at. */
  SLOW,
  /** The results of a decision come twice. */
  RESULT_TWICE,
  /** The results of a decision are kept back until they are released. */
  RESULT_LATE,
  /** The published data come before the result. */
  PUBLISHED_FIRST,
  /** The published data are without the provider's ids. */
  WITHOUT_OWN_IDS,
  /** With the results of a decision comes one about a record that nobody sent. */
  UNKNOWN_RECORD,
  /** A query does not find a domain that is filed. */
  STATUS_LAG,
  /** A record is refused with {@code code}. */
  RECORD_CODE,
  /** A file is refused with {@code code}, else 5001. */
  FILE_CODE,
  /** A reviewer refuses with {@code opinion}. */
  REJECT,
  /** The extension answers 503. */
  EXTENSION_BUSY,
  /** The extension does as it is asked, and cuts the connection. */
  EXTENSION_LOST_REPLY,
  /** The extension refuses a submission for {@code reasons}. */
  EXTENSION_REFUSE,
  /** The extension rejects a submission for {@code reasons}. */
  EXTENSION_REJECT,
  /** The extension sends a result twice. */
  EXTENSION_TWICE
}
