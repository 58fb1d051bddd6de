package cn.beian.bureau;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.secret.Secret;
import cn.beian.v3.Settings;
import cn.beian.v3.line.BeianStatus;
import cn.beian.v3.line.Identities;
import cn.beian.v3.line.Identity;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's identities as the secret has them now. Whoever asks gets what counts at that
 * moment; what was asked for before, such as a line, goes on as it was.
 */
final class CurrentIdentities implements BureauLine.Lines {
  private final Secret<Identities> secret;

  /** Reads {@code BUREAU_IDENTITIES_SECRET}. */
  CurrentIdentities(Environment environment) {
    SecureRandom random = new SecureRandom();
    this.secret =
        new Secret<>(
            environment, "BUREAU_IDENTITIES_SECRET", text -> Identities.read(text, random));
  }

  @Override
  public Set<Province> provinces() {
    return secret.value().provinces();
  }

  @Override
  public Optional<BureauLine> of(Province province) {
    return secret.value().of(province);
  }

  @Override
  public ReportingHours hours(Province province) {
    return secret.value().hours(province);
  }

  Optional<Identity> identity(Province province) {
    return secret.value().identity(province);
  }

  Optional<Settings> settings(Province province) {
    return secret.value().settings(province);
  }

  Optional<BeianStatus> status(Province province) {
    return secret.value().status(province);
  }

  /** Reads the secret, so that all that takes is loaded; fails if it cannot be read. */
  void prime() {
    secret.value();
  }

  /** Lets go of what was read. */
  void forget() {
    secret.forget();
  }
}
