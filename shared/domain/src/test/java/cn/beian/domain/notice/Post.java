package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.notice.Delivery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that keeps and delivers notices, in memory. */
final class Post implements MessageBox, DeliveryStore, PreferenceStore, MessageGateway {
  final Map<String, Message> box = new LinkedHashMap<>();
  final Map<Delivery.Id, Delivery> deliveries = new LinkedHashMap<>();
  final List<OutgoingMessage> sent = new ArrayList<>();
  NoticePreferences preferences = NoticePreferences.NONE;
  int failAt = Integer.MAX_VALUE;
  Handover answer = Handover.TAKEN;

  @Override
  public void keep(Message message, boolean inSite, List<Delivery> outside) {
    if (inSite) {
      box.putIfAbsent(message.id(), message);
    }
    outside.forEach(delivery -> deliveries.putIfAbsent(delivery.id(), delivery));
  }

  @Override
  public NoticePreferences of(AccountId account) {
    return preferences;
  }

  @Override
  public Handover send(OutgoingMessage message) {
    if (sent.size() == failAt) {
      failAt = Integer.MAX_VALUE;
      throw new MessageNotTakenException("made up");
    }
    sent.add(message);
    return answer;
  }

  @Override
  public Optional<Delivery> find(Delivery.Id id) {
    return Optional.ofNullable(deliveries.get(id));
  }

  @Override
  public boolean take(Delivery seen, Instant until) {
    return deliveries.replace(
        seen.id(),
        seen,
        change(seen, seen.state(), seen.attempts() + 1, seen.notBefore()).held(until));
  }

  @Override
  public void putBack(Delivery.Id id) {
    deliveries.computeIfPresent(
        id, (_, one) -> change(one, one.state(), one.attempts(), one.notBefore()).held(null));
  }

  @Override
  public void postpone(Delivery.Id id, Instant notBefore) {
    deliveries.computeIfPresent(
        id, (_, one) -> change(one, one.state(), one.attempts(), notBefore).held(null));
  }

  @Override
  public void end(Delivery.Id id, State state, Instant at) {
    deliveries.computeIfPresent(
        id, (_, one) -> change(one, state, one.attempts(), one.notBefore()).held(null));
  }

  List<State> states() {
    return deliveries.values().stream().map(Delivery::state).toList();
  }

  private interface Held {
    Delivery held(@Nullable Instant until);
  }

  private static Held change(Delivery one, State state, int attempts, @Nullable Instant notBefore) {
    return until ->
        new Delivery(
            one.id(),
            one.notice(),
            one.order(),
            one.parameters(),
            state,
            attempts,
            one.at(),
            notBefore,
            until);
  }
}
