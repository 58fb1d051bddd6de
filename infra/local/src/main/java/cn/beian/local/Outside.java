package cn.beian.local;

import cn.beian.local.face.FaceCheckStandIn;
import cn.beian.local.messages.MessageGateway;
import cn.beian.local.template.LocalNames;
import cn.beian.local.template.Secrets;
import cn.beian.local.template.Template;
import cn.beian.local.time.VirtualClock;
import cn.beian.local.token.Tokens;
import cn.beian.platform.outside.FileRegister;
import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the template takes as given: the administration, the message gateway, the face check, the
 * token issuer, the secrets, the time.
 */
final class Outside implements AutoCloseable {
  private static final String IDENTITIES = LocalNames.secret("beian/bureau-identities");

  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final String register;
  private final Set<String> provinces;
  private final VirtualClock clock;
  private final Tokens tokens;
  private final BureauSimulator bureau;
  private final MessageGateway messages;
  private final FaceCheckStandIn faces;

  /**
   * Begins it.
   *
   * @throws IOException if a port or a file cannot be had
   */
  Outside(Options options, Template template) throws IOException {
    provinces = options.provinces();
    register = register(options.register());
    clock = VirtualClock.overRealTime(options.file("clock.json"));
    tokens = new Tokens(clock, options.file("token-key.json"));
    bureau = simulator(options, secret(template.parameterDefault("BureauSecretName")));
    messages =
        new MessageGateway(
            secret(template.parameterDefault("MessageGatewaySecretName")),
            clock,
            options.file("messages.json"));
    faces = new FaceCheckStandIn(secret(template.parameterDefault("FaceCheckSecretName")), clock);
  }

  private BureauSimulator simulator(Options options, String secret) throws IOException {
    BureauSimulator simulator =
        new BureauSimulator(
            new cn.beian.simulator.Options(secret, clock, options.file("bureau.json"), 1, 0));
    simulator.misbehave(Json.object().set("switches", Json.object().put("codeTables", "2023")));
    return simulator;
  }

  /** The file's whole path, after it was read: functions would not start with a broken one. */
  private static String register(@Nullable Path file) throws IOException {
    if (file == null) {
      return "";
    }
    try {
      FileRegister.read(file);
    } catch (IllegalStateException unusable) {
      throw new IOException(unusable.getMessage());
    }
    return file.toAbsolutePath().toString();
  }

  /**
   * Values for the parameters that have no default; one shard, for a day holds little here; a short
   * look back; and webhooks to anywhere: whoever tries them listens on this machine.
   */
  Map<String, String> parameters() {
    return Map.ofEntries(
        Map.entry("BureauIdentitiesSecretArn", IDENTITIES),
        Map.entry("BureauUrl", bureau.address() + "/extension/1"),
        Map.entry("DueShards", "1"),
        Map.entry("LookBackDays", "2"),
        Map.entry("FaceCheckUrl", faces.address().toString()),
        Map.entry("FiledRegisterFile", register),
        Map.entry("MessageGatewayUrl", messages.address().toString()),
        Map.entry("Release", "0000000000"),
        Map.entry("TokenIssuer", Tokens.ISSUER),
        Map.entry("TokenKeys", tokens.keySet()),
        Map.entry("WebhookTargets", "ANY"));
  }

  /** The secrets that the template puts into variables. */
  Secrets secrets() {
    return this::secret;
  }

  /** The secrets that functions read themselves, by their ARNs. */
  Map<String, String> readSecrets() {
    return Map.of(IDENTITIES, Identities.with(bureau, provinces));
  }

  /** A secret is made when it is first asked for, and lives as long as the suite runs. */
  private String secret(String name) {
    return secrets.computeIfAbsent(
        name,
        _ -> {
          byte[] bytes = new byte[32];
          random.nextBytes(bytes);
          return HexFormat.of().formatHex(bytes);
        });
  }

  VirtualClock clock() {
    return clock;
  }

  Tokens tokens() {
    return tokens;
  }

  BureauSimulator bureau() {
    return bureau;
  }

  MessageGateway messages() {
    return messages;
  }

  @Override
  public void close() {
    bureau.close();
    messages.close();
    faces.close();
  }
}
