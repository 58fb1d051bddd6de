package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.policy.Routes;
import cn.beian.domain.policy.Statement;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.LambdaEvents;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's authorizer. Every key here is made for the test. */
class AuthorizeFunctionTest {
  private static final String ISSUER = "https://identity.example";
  private static final String API = "arn:aws-cn:execute-api:cn-north-1:000000000000:api1";
  private static final String METHOD = API + "/v1/POST/orders/01J/submission";
  private static final ECKey KEY = key("key-1");
  private static final ECKey STRANGER = key("key-1");

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private AuthorizeFunction create() throws Exception {
    JWKSet keys = new JWKSet(List.of(key("key-0"), KEY)).toPublicJWKSet();
    return harness.make(
        Map.of("TOKEN_KEYS", keys.toString(), "TOKEN_ISSUER", ISSUER), AuthorizeFunction::new);
  }

  private Map<String, Object> ask(String header) throws Exception {
    return HandlerJson.object(
        Json.read(harness.call(create(), LambdaEvents.token(METHOD, header))));
  }

  private void assertUnauthorized(String header) {
    assertThatThrownBy(() -> ask(header)).hasMessage("Unauthorized").hasNoCause();
    assertThat(harness.output().lines()).isEmpty();
  }

  @SuppressWarnings("JavaUtilDate") // the library has nothing else
  private static Date in(Duration time) {
    return Date.from(HandlerHarness.START.plus(time));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject("user-1")
        .expirationTime(in(Duration.ofHours(1)))
        .claim("account", "account-1")
        .claim("role", "CUSTOMER")
        .claim("actions", List.of("beian:view", "beian:add", "bsn:*"));
  }

  private static String sign(JWTClaimsSet.Builder claims, ECKey key, @Nullable String id) {
    try {
      JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256);
      SignedJWT jwt =
          new SignedJWT((id == null ? header : header.keyID(id)).build(), claims.build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String bearer(JWTClaimsSet.Builder claims) {
    return "Bearer " + sign(claims, KEY, "key-1");
  }

  private String effect(String token, String method, String path) throws Exception {
    return effect(create(), token, method, path);
  }

  private String effect(AuthorizeFunction function, String token, String method, String path)
      throws Exception {
    byte[] event = LambdaEvents.token(API + "/v1/" + method + path, token);
    Map<String, Object> answer = HandlerJson.object(Json.read(harness.call(function, event)));
    return HandlerJson.at(answer, "/policyDocument/Statement/0/Effect")
        + " "
        + HandlerJson.at(answer, "/context/actions");
  }

  private String subAccount() {
    return bearer(
        claims()
            .claim("account", HandlerCaller.customer(harness.number()).account())
            .subject("user-9")
            .claim("sub_account", true)
            .claim("actions", List.of("beian:delete", "ram:*")));
  }

  @Test
  void aGoodTokenMayCallTheMethodWithWhatItsBearerMay() throws Exception {
    Map<String, Object> answer = ask(bearer(claims()));
    assertThat(answer)
        .containsOnlyKeys("principalId", "policyDocument", "context")
        .containsEntry("principalId", "user-1")
        .containsEntry(
            "context",
            Map.of(
                "account", "account-1",
                "user", "user-1",
                "role", "CUSTOMER",
                "actions", "beian:view,beian:add,bsn:*"));
    assertThat(answer.get("policyDocument"))
        .isEqualTo(
            Map.of(
                "Version",
                "2012-10-17",
                "Statement",
                List.of(
                    Map.of(
                        "Effect", "Allow", "Action", "execute-api:Invoke", "Resource", METHOD))));
    assertThat(harness.watch().operations()).as("owners have no policies").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleIsHandedOn(Role role) throws Exception {
    Map<String, Object> answer =
        ask(bearer(claims().claim("role", role.name()).claim("actions", null)));
    assertThat(HandlerJson.at(answer, "/context/role")).isEqualTo(role.name());
    assertThat(HandlerJson.at(answer, "/context/actions")).isEqualTo("");
    assertThat(HandlerJson.at(answer, "/policyDocument/Statement/0/Effect"))
        .as("staff and machines are judged by the functions")
        .isEqualTo(role == Role.CUSTOMER ? "Deny" : "Allow");
  }

  static Stream<Arguments> routesAndPermissions() {
    return Routes.table().stream()
        .flatMap(route -> Arrays.stream(Permission.values()).map(each -> arguments(route, each)));
  }

  @ParameterizedTest
  @MethodSource("routesAndPermissions")
  void eachCallNeedsItsPermission(Routes.Route route, Permission permission) throws Exception {
    List<String> actions = List.of(permission.action());
    String answer =
        effect(bearer(claims().claim("actions", actions)), route.method(), called(route));
    assertThat(answer).startsWith(route.anyOf().contains(permission) ? "Allow" : "Deny");
  }

  private static String called(Routes.Route route) {
    return route.path().replaceAll("\\{\\w+}", "01J");
  }

  @Test
  void aSubAccountMayWhatPoliciesGrantAndNothingElse() throws Exception {
    assertThat(effect(subAccount(), "GET", "/orders")).isEqualTo("Deny ");
    new PolicySeeds(harness)
        .policy("Viewers", Statement.Effect.ALLOW, "beian:*", "orders*")
        .policy("NoEnds", Statement.Effect.DENY, "beian:delete", "orders/01J*")
        .granted("user-9", "first", "Viewers", "NoEnds");
    String all = "beian:view,beian:add,beian:update,beian:delete,beian:transfer";
    assertThat(effect(subAccount(), "GET", "/orders")).isEqualTo("Allow " + all);
    assertThat(effect(subAccount(), "POST", "/orders/01J/submission"))
        .isEqualTo("Allow beian:view,beian:add,beian:update,beian:transfer");
    assertThat(effect(subAccount(), "GET", "/records")).isEqualTo("Deny ");
    assertThat(effect(subAccount(), "GET", "/policies")).isEqualTo("Deny ");
    assertThat(effect(subAccount(), "GET", "/drifts")).isEqualTo("Deny ");
  }

  @Test
  void aPathIsJudgedAsHandlersSeeIt() throws Exception {
    new PolicySeeds(harness)
        .policy("Viewers", Statement.Effect.ALLOW, "beian:view", "*")
        .policy("NotThis", Statement.Effect.DENY, "beian:view", "orders/01J")
        .granted("user-9", "first", "Viewers", "NotThis");
    assertThat(effect(subAccount(), "GET", "/orders/01J")).startsWith("Deny");
    assertThat(effect(subAccount(), "GET", "/orders/01%4A")).startsWith("Deny");
    assertThat(effect(subAccount(), "GET", "/orders/01K")).startsWith("Allow");
    assertThatThrownBy(() -> effect(subAccount(), "GET", "/orders/%zz")).hasMessage("Unauthorized");
  }

  @Test
  void aPolicyThatCannotBeReadGrantsNothing() throws Exception {
    new PolicySeeds(harness)
        .policy("Viewers", Statement.Effect.ALLOW, "beian:view", "*")
        .policy("Broken", Statement.Effect.ALLOW, "beian:add", "*")
        .granted("user-9", "first", "Viewers", "Broken")
        .spoil("Broken");
    assertThat(effect(subAccount(), "GET", "/orders")).isEqualTo("Deny ");
    assertThat(harness.output().events("policy_unreadable")).isNotEmpty();
  }

  @Test
  void anAccountsPoliciesAreReadOnceInHalfAMinute() throws Exception {
    PolicySeeds seeds = new PolicySeeds(harness);
    seeds.granted("user-9", "first", "BeianFullAccess");
    AuthorizeFunction function = create();
    harness.watch().reset();
    assertThat(effect(function, subAccount(), "GET", "/orders")).startsWith("Allow");
    assertThat(effect(function, subAccount(), "GET", "/records")).startsWith("Allow");
    assertThat(harness.watch().operations()).containsExactly("Query");
    seeds.granted("user-9", "first", "BsnFullAccess");
    harness.pass(Permissions.KEPT.minusSeconds(1));
    assertThat(effect(function, subAccount(), "GET", "/orders")).startsWith("Allow");
    harness.pass(Duration.ofSeconds(1));
    assertThat(effect(function, subAccount(), "GET", "/orders")).startsWith("Deny");
  }

  @Test
  void withoutTheTableNoSubAccountGetsIn() throws Exception {
    AuthorizeFunction function = create();
    harness.watch().fail(new IllegalStateException("down"));
    assertThatThrownBy(() -> effect(function, subAccount(), "GET", "/orders"))
        .isInstanceOf(IllegalStateException.class);
    harness.watch().reset();
    assertThat(effect(bearer(claims()), "GET", "/orders")).startsWith("Allow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "arn:aws:execute-api:r:a:api", "arn:x/v1/GET"})
  void anArnThatIsNoMethodsIsRefused(String arn) throws Exception {
    AuthorizeFunction function = create();
    byte[] event = LambdaEvents.token(arn, bearer(claims()));
    assertThatThrownBy(() -> harness.call(function, event)).hasMessage("Unauthorized");
  }

  @Test
  void theSchemesNameMayBeWrittenAnyHow() throws Exception {
    assertThat(ask(bearer(claims()).replace("Bearer ", "bearer  "))).containsKey("context");
  }

  @Test
  void aTokenIsGoodForAMinuteLongerThanItSaysAndNoMore() throws Exception {
    assertThat(ask(bearer(claims().expirationTime(in(Duration.ofSeconds(-55)))))).isNotEmpty();
    assertUnauthorized(bearer(claims().expirationTime(in(Duration.ofSeconds(-61)))));
    assertUnauthorized(bearer(claims().expirationTime(in(Duration.ofDays(-400)))));
  }

  @Test
  void aTokenThatIsNotValidYetIsRefused() throws Exception {
    assertThat(ask(bearer(claims().notBeforeTime(in(Duration.ofSeconds(55)))))).isNotEmpty();
    assertUnauthorized(bearer(claims().notBeforeTime(in(Duration.ofMinutes(2)))));
  }

  @Test
  void aTokenWithoutAnEndIsRefused() {
    assertUnauthorized(bearer(claims().expirationTime(null)));
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    assertUnauthorized(bearer(claims().issuer("https://identity.example.evil")));
    assertUnauthorized(bearer(claims().issuer(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "sub", "role"})
  void aTokenThatLacksAClaimIsRefused(String claim) {
    assertUnauthorized(bearer(claims().claim(claim, null)));
    assertUnauthorized(bearer(claims().claim(claim, " ")));
    assertUnauthorized(bearer(claims().claim(claim, List.of("x"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMIN", "customer", "REVIEWER,CUSTOMER"})
  void anUnknownRoleIsRefused(String role) {
    assertUnauthorized(bearer(claims().claim("role", role)));
  }

  @Test
  void actionsThatAreNoListAreRefused() {
    assertUnauthorized(bearer(claims().claim("actions", "beian:add")));
    assertUnauthorized(bearer(claims().claim("actions", List.of(1, 2))));
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    assertUnauthorized("Bearer " + new PlainJWT(claims().build()).serialize());
    String[] parts = sign(claims(), KEY, "key-1").split("\\.", -1);
    Base64URL none = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"key-1\"}");
    assertUnauthorized("Bearer " + none + "." + parts[1] + ".");
    assertUnauthorized("Bearer " + none + "." + parts[1] + "." + parts[2]);
    assertUnauthorized("Bearer " + parts[0] + "." + parts[1] + ".");
  }

  @Test
  void aPublicKeyIsNoSharedSecret() throws Exception {
    for (byte[] secret :
        List.of(
            KEY.toECPublicKey().getEncoded(),
            KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims().build());
      jwt.sign(new MACSigner(secret));
      assertUnauthorized("Bearer " + jwt.serialize());
    }
  }

  @Test
  void anotherKeysSignatureIsRefused() {
    assertUnauthorized("Bearer " + sign(claims(), STRANGER, "key-1"));
    assertUnauthorized("Bearer " + sign(claims(), KEY, "key-2"));
    assertUnauthorized("Bearer " + sign(claims(), KEY, null));
    assertUnauthorized("Bearer " + sign(claims(), KEY, "key-0"));
  }

  @Test
  void whatWasChangedAfterwardsIsRefused() {
    String token = sign(claims(), KEY, "key-1");
    String[] parts = token.split("\\.", -1);
    String other = sign(claims().claim("role", "REVIEWER"), STRANGER, "key-1").split("\\.", -1)[1];
    assertUnauthorized("Bearer " + parts[0] + "." + other + "." + parts[2]);
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      StringBuilder changed = new StringBuilder(token);
      int at = random.nextInt(token.length());
      changed.setCharAt(at, changed.charAt(at) == 'A' ? 'Q' : 'A');
      if (!sameBits(changed.toString(), token)) {
        assertUnauthorized("Bearer " + changed);
      }
    }
  }

  /** The last character of a part may hold bits that say nothing. */
  private static boolean sameBits(String changed, String token) {
    String[] one = changed.split("\\.", -1);
    String[] other = token.split("\\.", -1);
    return one.length == 3
        && List.of(0, 1, 2).stream()
            .allMatch(i ->
                new Base64URL(one[i])
                    .decodeToString()
                    .equals(new Base64URL(other[i]).decodeToString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "Basic dXNlcjpwYXNz",
        "Bearer garbage",
        "Bearer ..",
        "Bearer a.b.c",
        "Bearer a.b.c.d.e",
        "Bearer é.ü.ß",
        "null",
        "Bearer null",
        "Bearer e30.e30.e30",
        "Bearer eyJhbGciOiJFUzI1NiIsImtpZCI6MX0.e30.AAAA"
      })
  void garbageIsRefused(String header) {
    assertUnauthorized(header);
  }

  @Test
  void aTokenWithoutItsSchemeIsRefused() {
    assertUnauthorized(sign(claims(), KEY, "key-1"));
    assertUnauthorized("Token " + sign(claims(), KEY, "key-1"));
    assertUnauthorized("Bearer " + "x".repeat(20_000));
  }

  @Test
  void anEventWithoutATokenIsRefused() throws Exception {
    AuthorizeFunction function = create();
    for (String event : List.of("{}", "[]", "{\"authorizationToken\":null}", "7")) {
      assertThatThrownBy(() -> harness.call(function, event.getBytes(StandardCharsets.UTF_8)))
          .hasMessage("Unauthorized");
    }
  }

  @Test
  void keysThatAreNoneDoNotStart() {
    assertThatThrownBy(() ->
            harness.make(
                Map.of("TOKEN_KEYS", "{}", "TOKEN_ISSUER", ISSUER), AuthorizeFunction::new))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void primingReadsATokenAndNobodysPolicies() throws Exception {
    assertThat(HandlerPriming.operations(harness, this::create)).containsExactly("Query");
  }
}
