package cn.beian.domain.notice;

/** Who is told of something (LC AMB-51: the account, and the contacts in the filing). */
public enum Recipient {
  /** The account, in its message box. */
  ACCOUNT,
  /** The principal of the order's subject. */
  SUBJECT_PRINCIPAL,
  /** Every contact whose SMS check is outstanding (FAQ-SMS-06, FAQ-SMS-07). */
  ASKED_CONTACT
}
