package cn.beian.simulator.register;

import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Subject;
import java.util.Locale;

/** How certificates are compared: by their numbers, whatever their types. */
public final class Certificates {

  private Certificates() {}

  /** The key of a subject's certificate; empty if it has none. */
  public static String key(Subject subject) {
    Certificate certificate = subject.certificate();
    return certificate == null || certificate.number() == null
        ? ""
        : key(certificate.number().value());
  }

  /** The key of a number. */
  public static String key(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }
}
