package cn.beian.simulator.register;

/** A service with its subject. */
public record Located(FiledSubject subject, FiledService service) {

  /** Whether one of the two is no longer filed. */
  public boolean gone() {
    return subject.gone() || service.gone();
  }
}
