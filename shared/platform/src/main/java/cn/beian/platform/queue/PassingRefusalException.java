package cn.beian.platform.queue;

import cn.beian.domain.refusal.RefusalCode;

/** A refusal that may be over when the message comes again. */
public final class PassingRefusalException extends RuntimeException {
  public PassingRefusalException(RefusalCode code) {
    super(code.name(), null, false, false);
  }
}
