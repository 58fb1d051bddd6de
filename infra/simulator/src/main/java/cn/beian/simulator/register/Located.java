package cn.beian.simulator.register;

import cn.beian.domain.filing.ServiceKind;

/** A service with its subject. */
public record Located(FiledSubject subject, FiledService service) {

  /** Whether it is a website: the interface knows nothing else. */
  public boolean website() {
    return service.kind() == ServiceKind.WEBSITE;
  }

  /** Whether one of the two is no longer filed. */
  public boolean gone() {
    return subject.gone() || service.gone();
  }
}
