package cn.beian.domain.concurrency;

import cn.beian.domain.rule.Text;

/** A way to end what stands in an order's way. */
public record WayOut(Kind kind, Text text) {

  /** The ways there are. */
  public enum Kind {
    ABANDON_IT,
    WITHDRAW_IT,
    WAIT_FOR_RESULT,
    /** LC-REVOKE-02, FAQ-SMS-08. */
    LET_SMS_CHECK_LAPSE,
    /** Somebody else's order or record. */
    ASK_ITS_ACCOUNT,
    /** For an account that nobody can use any more (FAQ-STATE-51, FAQ-ACCT-05). */
    ASK_SUPPORT
  }
}
