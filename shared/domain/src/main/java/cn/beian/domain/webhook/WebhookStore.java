package cn.beian.domain.webhook;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where webhooks are kept. */
public interface WebhookStore {

  /** All of an account, by name. */
  List<Webhook> ofAccount(AccountId account);

  /** One of an account. */
  Optional<Webhook> find(AccountId account, String name);

  /**
   * Keeps a new one; refused if the account has one of that name or as many as it may.
   *
   * @param most that an account may have
   */
  Outcome<Webhook> add(Webhook webhook, Event event, int most);

  /**
   * Writes one that was read, with an event if there is one; refused with STALE_VERSION if somebody
   * wrote it meanwhile.
   *
   * @return as it is after the write
   */
  Outcome<Webhook> save(Webhook webhook, @Nullable Event event);

  /** Removes one; refused if it is not there. */
  Outcome<Webhook> remove(Webhook webhook);
}
