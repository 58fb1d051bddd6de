package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.wire.Md5;
import cn.beian.wire.Personal;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.CipherKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The provider's account with an administration. Passwords and keys follow from the secret, so that
 * they are the same after a restart.
 */
public record Account(Province province, Credentials credentials, CipherKey key) {
  private static final long FIRST = 990_000_000_000L;
  private static final int HALF = 16;

  /** The account with an administration. */
  public static Account of(Province province, String secret) {
    String password = digits(secret + "|password|" + province);
    String key = digits(secret + "|key|" + province);
    return new Account(
        province,
        new Credentials(
            id(province),
            "sim" + province.name().toLowerCase(Locale.ROOT) + "01",
            new Personal(password)),
        new CipherKey(key, "0102030405060708"));
  }

  private static String digits(String text) {
    byte[] hash = Md5.of(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, HALF);
  }

  /** The provider's id with an administration. */
  public static long id(Province province) {
    return FIRST + Long.parseLong(province.division());
  }

  /** The province whose account has an id; empty for another provider. */
  public static Optional<Province> province(long id) {
    return Arrays.stream(Province.values()).filter(each -> id(each) == id).findFirst();
  }

  /** The id of a provider that reports to the same administration and has no account here. */
  public static long other(Province province) {
    return FIRST + 1000 + Long.parseLong(province.division());
  }
}
