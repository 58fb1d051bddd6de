package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.webhook.Webhook;
import cn.beian.platform.crypto.Vault;
import cn.beian.platform.env.RandomTokens;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks' secrets: sealed for their webhook, shown once and opened to sign. They are no personal
 * data, so opening them leaves no audit item.
 */
public final class WebhookSecrets {
  private static final int LONGEST = 128;

  private final Vault vault;
  private final InstantSource clock;
  private final RandomTokens tokens = new RandomTokens();

  public WebhookSecrets(Vault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A secret that was made, and the seal to be kept.
   *
   * @param secret to be shown to the customer this once
   */
  public record Made(String secret, String sealed) {
    /** Neither goes into whatever prints it. */
    @Override
    public String toString() {
      return "Made[]";
    }
  }

  /** The first secret of a webhook. */
  public Made first(AccountId account, String name) {
    return seal(FeedKeys.webhook(account, name), null, null);
  }

  /** Another secret; the one before signs beside it for a while. */
  public Made next(AccountId account, String name, String sealed, Duration overlap) {
    Key key = FeedKeys.webhook(account, name);
    String before = open(key, sealed).requiredText("secret", LONGEST);
    return seal(key, before, clock.instant().plus(overlap));
  }

  /** The secrets that sign now, the newest first. */
  public List<String> signing(Webhook webhook) {
    JsonObject json =
        open(FeedKeys.webhook(webhook.account(), webhook.name()), webhook.settings().sealed());
    String secret = json.requiredText("secret", LONGEST);
    String before = json.text("before", LONGEST);
    Instant until = json.parsed("until", Parse::instant);
    boolean both = before != null && until != null && clock.instant().isBefore(until);
    return both ? List.of(secret, before) : List.of(secret);
  }

  private Made seal(Key key, @Nullable String before, @Nullable Instant until) {
    String secret = "whsec_" + tokens.next();
    byte[] content =
        Json.write(
            new JsonMap()
                .with("secret", secret)
                .with("before", before)
                .with("until", until)
                .build());
    return new Made(secret, Base64.getEncoder().encodeToString(vault.seal(owner(key), content)));
  }

  private JsonObject open(Key key, String sealed) {
    return Json.readObject(vault.open(owner(key), Base64.getDecoder().decode(sealed)));
  }

  private static String owner(Key key) {
    return key.pk() + "/" + key.sk();
  }
}
