package cn.beian.domain.filing;

/**
 * The kinds of internet information service that are filed, with the letter that ends their number
 * (official-standards §5).
 */
public enum ServiceKind {
  /** A website (网站). */
  WEBSITE(""),
  /** A mobile application (App). */
  APP("A");

  private final String numberSuffix;

  ServiceKind(String numberSuffix) {
    this.numberSuffix = numberSuffix;
  }

  /** What follows the sequence in the service's filing number. */
  public String numberSuffix() {
    return numberSuffix;
  }
}
