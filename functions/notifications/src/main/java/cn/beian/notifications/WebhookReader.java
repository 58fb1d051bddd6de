package cn.beian.notifications;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.webhook.Webhook;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import cn.beian.platform.outside.WebhookTargets;
import cn.beian.platform.outside.WebhookTargets.RefusedTargetException;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.WebhookSecrets;
import cn.beian.platform.table.WebhookSecrets.Made;
import cn.beian.platform.table.Wiring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a customer wants of a webhook. */
final class WebhookReader {
  private static final int LONGEST_URL = 512;

  private final WebhookSecrets secrets;
  private final WebhookTargets targets;
  private final InstantSource clock;
  private final Duration overlap = Policies.webhooks().overlap();

  WebhookReader(Wiring wiring, WebhookTargets targets) {
    this.secrets = wiring.webhookSecrets();
    this.targets = targets;
    this.clock = wiring.clock();
  }

  /** The wish in a request's body. */
  Wish read(JsonObject json, AccountId account, String name) {
    Asked asked =
        new Asked(
            json.requiredText("url", LONGEST_URL),
            json.parsedTexts("events", EventType.values().length, WebhookReader::fed),
            json.flag("active"),
            Boolean.TRUE.equals(json.flag("rotate")));
    json.end();
    return new Wish(account, name, asked);
  }

  /** The type of events that feeds have; null if they have none of this name. */
  private static @Nullable EventType fed(String text) {
    EventType type = Parse.choice(EventType.class, text);
    return type == null || !Destination.isFed(type) ? null : type;
  }

  /** Whether events cannot go to the address. */
  Outcome<Wish> refused(Wish wish) {
    try {
      targets.check(wish.asked.url());
      return Outcome.done(wish);
    } catch (RefusedTargetException refused) {
      return Outcome.refused(
          Refusal.of(
              RefusalCode.WEBHOOK_ADDRESS_REFUSED, Map.of("reason", refused.fault().name())));
    }
  }

  /** What a body says. */
  private record Asked(
      String url, List<EventType> events, @Nullable Boolean active, boolean rotate) {}

  /** The settings that a customer wants, given those that are there. */
  final class Wish implements UnaryOperator<Optional<Webhook.Settings>> {
    private final AccountId account;
    private final String name;
    private final Asked asked;
    private @Nullable String secret;

    private Wish(AccountId account, String name, Asked asked) {
      this.account = account;
      this.name = name;
      this.asked = asked;
    }

    /** The secret that was made; null if none was. */
    @Nullable String secret() {
      return secret;
    }

    @Override
    public Optional<Webhook.Settings> apply(Optional<Webhook.Settings> there) {
      return Optional.of(
          new Webhook.Settings(
              asked.url(),
              Set.copyOf(asked.events()),
              active(there),
              sealed(there),
              there.map(Webhook.Settings::createdAt).orElseGet(clock::instant)));
    }

    private boolean active(Optional<Webhook.Settings> there) {
      Boolean active = asked.active();
      return active == null ? there.map(Webhook.Settings::active).orElse(true) : active;
    }

    private String sealed(Optional<Webhook.Settings> there) {
      if (there.isPresent() && !asked.rotate()) {
        secret = null;
        return there.get().sealed();
      }
      Made made =
          there
              .map(old -> secrets.next(account, name, old.sealed(), overlap))
              .orElseGet(() -> secrets.first(account, name));
      secret = made.secret();
      return made.sealed();
    }
  }
}
