package cn.beian.accounts;

import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads bearer tokens: JWTs signed with ES256 by the provider's identity service, with the claims
 * {@code iss}, {@code sub}, {@code exp}, {@code account}, {@code role}, {@code actions} and {@code
 * sub_account}, and {@code nbf} where there is one. Only public keys are known here.
 */
final class Tokens {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int SIGNATURE_BYTES = 64;

  private final JWKSet keys;
  private final String issuer;
  private final InstantSource clock;

  /**
   * @param keys the public keys as a JWK set
   */
  Tokens(String keys, String issuer, InstantSource clock) {
    try {
      this.keys = JWKSet.parse(keys);
    } catch (ParseException broken) {
      throw new IllegalStateException("TOKEN_KEYS is no JWK set", broken);
    }
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The bearer of a token.
   *
   * @throws UnauthorizedException if it is not signed by a known key, from another issuer, over its
   *     time, or incomplete
   */
  Bearer read(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      verifySignature(jwt);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      verifyClaims(claims);
      List<String> actions = claims.getStringListClaim("actions");
      return new Bearer(
          present(claims.getStringClaim("account")),
          present(claims.getSubject()),
          Role.valueOf(present(claims.getStringClaim("role"))),
          actions == null ? List.of() : actions,
          Boolean.TRUE.equals(claims.getBooleanClaim("sub_account")));
    } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
      throw new UnauthorizedException();
    }
  }

  /** Those of the environment: {@code TOKEN_KEYS}, {@code TOKEN_ISSUER}. */
  static Tokens of(Environment environment) {
    return new Tokens(
        environment.variable("TOKEN_KEYS"),
        environment.variable("TOKEN_ISSUER"),
        environment.clock());
  }

  /** Reads a token that nobody signed, as far as its signature. */
  void prime() {
    try {
      read(unsigned());
    } catch (UnauthorizedException expected) {
      return;
    }
  }

  /** A token that names a key of ours, and that nobody signed. */
  private String unsigned() {
    String key = keys.getKeys().stream().map(JWK::getKeyID).findFirst().orElse("");
    byte[] signature = new byte[SIGNATURE_BYTES];
    Arrays.fill(signature, (byte) 1);
    Base64URL header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key).build().toBase64URL();
    return header + "." + Base64URL.encode("{}") + "." + Base64URL.encode(signature);
  }

  private void verifySignature(SignedJWT jwt) throws JOSEException {
    JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    boolean signed =
        JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
            && key instanceof ECKey ec
            && jwt.verify(new ECDSAVerifier(ec));
    if (!signed) {
      throw new UnauthorizedException();
    }
  }

  private void verifyClaims(JWTClaimsSet claims) {
    Date expires = claims.getExpirationTime();
    Instant now = clock.instant();
    Date begins = claims.getNotBeforeTime();
    boolean begun = begins == null || !begins.toInstant().isAfter(now.plus(SKEW));
    boolean current = begun && expires != null && expires.toInstant().plus(SKEW).isAfter(now);
    if (!current || !issuer.equals(claims.getIssuer())) {
      throw new UnauthorizedException();
    }
  }

  private static String present(@Nullable String claim) {
    if (claim == null || claim.isBlank()) {
      throw new UnauthorizedException();
    }
    return claim;
  }
}
