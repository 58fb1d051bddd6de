package cn.beian.servicecodes;

import cn.beian.domain.refusal.RefusalCode;

/** A sale was not granted: its message comes again, and ends in the dead-letter queue. */
final class UngrantedPurchaseException extends RuntimeException {
  UngrantedPurchaseException(RefusalCode code) {
    super(code.name(), null, false, false);
  }
}
