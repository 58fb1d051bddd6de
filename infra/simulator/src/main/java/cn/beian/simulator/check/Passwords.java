package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.Md5;
import cn.beian.wire.Personal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filing passwords, which travel and stand on record as MD5 in hexadecimal digits. */
public final class Passwords {

  /** Everybody's password, but for those who were filed elsewhere with one of their own. */
  public static final String USUAL = "Sim12345";

  private Passwords() {}

  /** The hash of a password. */
  public static String hash(String password) {
    return HexFormat.of().formatHex(Md5.of(password.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Whether a hash is wrong, or missing where the administration wants one. */
  static boolean refused(
      @Nullable Personal given, String message, FiledSubject subject, Desk desk) {
    if (!desk.switches().on("icpmmChecked")) {
      return false;
    }
    boolean wanted =
        desk.switches().is("icpmmRequired", "all") || desk.switches().is("icpmmRequired", message);
    return given == null
        ? wanted
        : !given.value().toLowerCase(Locale.ROOT).equals(subject.passwordHash());
  }
}
