package cn.beian.domain.order;

import cn.beian.domain.account.Permission;

/**
 * What an order is for (FAQ-TYPE-01..07). Which of the filings it is the system decides from the
 * records, never the caller (FAQ-TYPE-10); a change and a deregistration name what they are about.
 */
public enum OrderType {
  /** Neither subject nor domain is filed (首次备案). */
  FIRST_FILING(Purpose.FILE),
  /** A new service of a subject filed here (有主体新增). */
  NEW_SERVICE_SUBJECT_HERE(Purpose.FILE),
  /** A new service of a subject filed elsewhere (无主体新增). */
  NEW_SERVICE_SUBJECT_ELSEWHERE(Purpose.FILE),
  /** A filed service that comes to this provider (接入备案). */
  ACCESS(Purpose.FILE),
  /** A change of the filed subject and its principal (变更主体). */
  CHANGE_SUBJECT(Purpose.CHANGE),
  /** A change of one filed website or App (变更网站, 变更App). */
  CHANGE_SERVICE(Purpose.CHANGE),
  /** The end of the subject's filing and of all its services (注销主体). */
  DEREGISTER_SUBJECT(Purpose.DEREGISTER),
  /** The end of one filed website or App (注销网站). */
  DEREGISTER_SERVICE(Purpose.DEREGISTER);

  private final Purpose purpose;

  OrderType(Purpose purpose) {
    this.purpose = purpose;
  }

  /** What somebody wants who opens an order, with what a sub-account needs for it (LC-RAM). */
  public enum Purpose {
    /** To file something that is not filed through this provider yet. */
    FILE(Permission.ADD),
    /** To change what is filed here. */
    CHANGE(Permission.UPDATE),
    /** To have a filing deleted; it goes to the administration without review (LC-DEREG-06). */
    DEREGISTER(Permission.DELETE);

    private final Permission permission;

    Purpose(Permission permission) {
      this.permission = permission;
    }

    public Permission permission() {
      return permission;
    }
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Whether it is about the filed subject itself, with all its services. */
  public boolean aboutSubject() {
    return switch (this) {
      case CHANGE_SUBJECT, DEREGISTER_SUBJECT -> true;
      case FIRST_FILING,
          NEW_SERVICE_SUBJECT_HERE,
          NEW_SERVICE_SUBJECT_ELSEWHERE,
          ACCESS,
          CHANGE_SERVICE,
          DEREGISTER_SERVICE ->
          false;
    };
  }

  /** Whether the provider reviews it before the administration does. */
  public boolean reviewed() {
    return purpose != Purpose.DEREGISTER;
  }
}
