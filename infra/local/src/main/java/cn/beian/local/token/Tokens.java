package cn.beian.local.token;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes bearer tokens under a key of its own (ES256). They are good for a year of virtual time, so
 * that the clock can be moved: for this machine only.
 */
public final class Tokens {
  /** The issuer that the tokens name. */
  public static final String ISSUER = "https://tokens.local.invalid";

  private static final Duration LIFE = Duration.ofDays(366);
  private static final List<String> ALL_ACTIONS =
      List.of(
          "beian:view",
          "beian:add",
          "beian:update",
          "beian:delete",
          "beian:transfer",
          "bsn:*",
          "ram:*");

  /**
   * Who a token speaks for.
   *
   * @param actions such as {@code beian:view}
   * @param subAccount whether policies say what he may do, and not the actions
   */
  public record Bearer(
      String user, String account, String role, List<String> actions, boolean subAccount) {
    /** Copies its actions. */
    public Bearer {
      actions = List.copyOf(actions);
    }

    /** One who is no sub-account. */
    public Bearer(String user, String account, String role, List<String> actions) {
      this(user, account, role, actions, false);
    }
  }

  private final ECKey key;
  private final InstantSource clock;

  /** Tokens under the key in the file, which is made if need be; null for a key in memory only. */
  public Tokens(InstantSource clock, @Nullable Path file) {
    this.clock = clock;
    try {
      this.key = key(file == null ? null : new StateFile(file));
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("no key for tokens", e);
    }
  }

  private static ECKey key(@Nullable StateFile file) throws JOSEException, ParseException {
    ObjectNode kept = file == null ? Json.object() : file.read();
    if (kept.has("kty")) {
      return ECKey.parse(kept.toString());
    }
    ECKey made =
        new ECKeyGenerator(Curve.P_256)
            .keyID("local-" + UUID.randomUUID())
            .algorithm(JWSAlgorithm.ES256)
            .keyUse(KeyUse.SIGNATURE)
            .generate();
    if (file != null) {
      file.write(Json.readObject(made.toJSONString().getBytes(StandardCharsets.UTF_8)));
    }
    return made;
  }

  /** The public half, as a JSON Web Key Set. */
  public String keySet() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** A customer's user with every permission. */
  public String customer(String account) {
    return mint(new Bearer("user-" + account, account, "CUSTOMER", ALL_ACTIONS), LIFE);
  }

  /** A sub-account of a customer: it may do what policies grant to its user. */
  public String subAccount(String account) {
    return mint(new Bearer("sub-" + account, account, "CUSTOMER", List.of(), true), LIFE);
  }

  /** A member of the provider's staff or a machine: REVIEWER, INVENTORY or BUREAU. */
  public String staff(String role) {
    String user = "local-" + role.toLowerCase(Locale.ROOT);
    return mint(new Bearer(user, "provider", role, List.of()), LIFE);
  }

  /** Any token; a negative life makes one that has ended. */
  public String mint(Bearer bearer, Duration life) {
    JWTClaimsSet claims = claims(bearer, life);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
    return token.serialize();
  }

  @SuppressWarnings("JavaUtilDate") // the library's type
  private JWTClaimsSet claims(Bearer bearer, Duration life) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(bearer.user())
        .claim("account", bearer.account())
        .claim("role", bearer.role())
        .claim("actions", bearer.actions())
        .claim("sub_account", bearer.subAccount())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)))
        .build();
  }
}
