package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.blacklist.ChangeBlacklist;
import cn.beian.domain.event.Journal;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.Order;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.BlacklistTable;
import cn.beian.platform.table.Table;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a validation says of things that are not in the order: service codes and what others hold.
 */
class ValidateObstaclesTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private HandlerReply validated(int caller, HttpEvent request) throws Exception {
    return harness
        .call(
            harness.make(ValidateOrderFunction::new), HandlerCaller.customer(caller).calls(request))
        .done(200);
  }

  private HandlerReply dryRun(Map<String, Object> filing) throws Exception {
    return validated(
        harness.number(), LambdaEvents.http("POST", "/validations").body(Json.text(filing)));
  }

  private HandlerReply stored(int caller, Order order) throws Exception {
    return validated(
        caller,
        LambdaEvents.http("POST", "/orders/" + order.id() + "/validations")
            .resource("/orders/{orderId}/validations")
            .pathParameter("orderId", order.id().value()));
  }

  @Test
  void aCodeThatDoesNotExistIsTold() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(
        filing, "/services/0/hosting/serviceCode", "00000000-0000-4000-8000-000000000000");
    HandlerReply reply = dryRun(filing);
    assertThat(reply.at("/valid")).isEqualTo(false);
    assertThat(reply.each("/findings", "/ruleId")).containsExactly("N-CODE-UNKNOWN");
    assertThat(reply.each("/findings", "/path")).containsExactly("/services/0/hosting/serviceCode");
  }

  private HandlerReply dryRunWith(Map<String, Object> hosting) throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(filing, "/services/0/hosting", hosting);
    return dryRun(filing);
  }

  @Test
  void anInstanceThatHasACodeToGiveIsFine() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(filing, "/services/0/hosting", Map.of("instanceId", "i-" + harness.number()));
    Map<String, String> before = harness.table().dump();
    assertThat(dryRun(filing).at("/valid")).isEqualTo(true);
    assertThat(harness.table().dump()).as("nothing is taken").isEqualTo(before);
  }

  @Test
  void anInstanceThatCannotServeIsTold() throws Exception {
    String others = harness.seeds().instance(HandlerHarness.anotherNumber());
    HandlerReply foreign = dryRunWith(Map.of("instanceId", others));
    assertThat(foreign.each("/findings", "/ruleId")).containsExactly("N-INSTANCE-UNKNOWN");
    assertThat(foreign.each("/findings", "/path"))
        .containsExactly("/services/0/hosting/instanceId");
    assertThat(dryRunWith(Map.of("instanceId", "i-nobody")).at("/findings"))
        .isEqualTo(foreign.at("/findings"));
    String expired = harness.seeds().expiredInstance(HandlerHarness.anotherNumber());
    HandlerReply stranger = dryRunWith(Map.of("instanceId", expired));
    assertThat(stranger.at("/findings")).isEqualTo(foreign.at("/findings"));
    int owner = HandlerHarness.anotherNumber();
    Map<String, Object> filing = harness.seeds().filing(owner);
    Map<String, Object> hosting = Map.of("instanceId", harness.seeds().expiredInstance(owner));
    SampleFilings.set(filing, "/services/0/hosting", hosting);
    HandlerReply own =
        validated(owner, LambdaEvents.http("POST", "/validations").body(Json.text(filing)));
    assertThat(own.each("/findings", "/ruleId")).containsExactly("N-INSTANCE-EXPIRED");
  }

  @Test
  void oneOfCodeAndInstanceIsWanted() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(filing, "/services/0/hosting/instanceId", "i-" + harness.number());
    HandlerReply both = dryRun(filing);
    assertThat(both.each("/findings", "/ruleId")).containsExactly("N-HOSTING-ONE");
    HandlerReply neither = dryRunWith(Map.of());
    assertThat(neither.each("/findings", "/ruleId")).containsExactly("N-HOSTING-REQUIRED");
    assertThat(neither.each("/findings", "/path"))
        .containsExactly("/services/0/hosting/serviceCode");
  }

  @Test
  void whatAnothersOrderHoldsIsToldWithoutSayingWhose() throws Exception {
    int other = HandlerHarness.anotherNumber();
    Map<String, Object> filing = harness.seeds().filing(other);
    Order order = harness.seeds().submitted(other, filing);
    HandlerReply reply = dryRun(filing);
    assertThat(reply.each("/findings", "/ruleId"))
        .contains("N-CODE-TAKEN", "N-DOMAIN-IN-ORDER", "N-CERTIFICATE-IN-ORDER")
        .allMatch(id -> id.matches("N-(CODE|DOMAIN|CERTIFICATE)-.*"));
    assertThat(reply.text()).doesNotContain(order.id().value(), order.account().value());
    assertThat(stored(other, order).at("/valid")).as("by its own order").isEqualTo(true);
  }

  @Test
  void anOrderThatCameTooLateIsToldBeforeItIsSubmitted() throws Exception {
    int first = HandlerHarness.anotherNumber();
    Map<String, Object> filing = harness.seeds().filing(first);
    int second = HandlerHarness.anotherNumber();
    Order late = harness.seeds().draft(second, filing);
    assertThat(stored(second, late).at("/valid")).isEqualTo(true);
    harness.seeds().submitted(first, filing);
    assertThat(stored(second, late).each("/findings", "/ruleId"))
        .contains("N-CODE-TAKEN", "N-DOMAIN-IN-ORDER", "N-CERTIFICATE-IN-ORDER");
  }

  @Test
  void whatTheAdministrationBlacklistsIsToldAndCannotBeSubmitted() throws Exception {
    int number = harness.number();
    Map<String, Object> filing = harness.seeds().filing(number);
    Order draft = harness.seeds().draft(number, filing);
    assertThat(stored(number, draft).at("/valid")).isEqualTo(true);
    blacklist(String.valueOf(HandlerJson.at(filing, "/services/0/domains/0/name")));
    assertThat(stored(number, draft).each("/findings", "/ruleId")).containsExactly("N-BLACKLISTED");
    Map<String, String> before = harness.table().dump();
    HandlerReply refused =
        harness
            .call(
                harness.make(SubmitOrderFunction::new),
                HandlerCaller.customer(number)
                    .calls(
                        LambdaEvents.http("POST", "/orders/" + draft.id() + "/submission")
                            .resource("/orders/{orderId}/submission")
                            .pathParameter("orderId", draft.id().value())))
            .refused(422, "ORDER_NOT_VALID");
    assertThat(refused.each("/findings", "/path")).containsExactly("/services/0/domains/0/name");
    Map<String, String> after = harness.table().dump();
    after.keySet().removeIf(key -> key.startsWith("AUDIT#"));
    before.keySet().removeIf(key -> key.startsWith("AUDIT#"));
    assertThat(after).isEqualTo(before);
  }

  private void blacklist(String domain) {
    BlacklistChange change =
        new BlacklistChange(
            "change-" + domain,
            1,
            BlacklistChange.Operation.ADD,
            Set.of(Blacklisted.domain(DomainName.of(domain).orElseThrow())));
    Table table = new Table(harness.table().client(), harness.table().name());
    Journal journal = new Journal(() -> "event-" + domain, () -> HandlerHarness.START);
    new ChangeBlacklist(new BlacklistTable(table), journal)
        .change(change, HandlerSeeds.customer(1));
  }
}
