package cn.beian.domain.order;

/**
 * What an order is for (FAQ-TYPE-01..05). The system decides it from the records, never the caller
 * (FAQ-TYPE-10).
 */
public enum OrderType {
  /** Neither subject nor domain is filed (首次备案). */
  FIRST_FILING,
  /** A new service of a subject filed here (有主体新增). */
  NEW_SERVICE_SUBJECT_HERE,
  /** A new service of a subject filed elsewhere (无主体新增). */
  NEW_SERVICE_SUBJECT_ELSEWHERE,
  /** A filed service that comes to this provider (接入备案). */
  ACCESS,
  /** A change of what is filed (变更备案). */
  CHANGE
}
