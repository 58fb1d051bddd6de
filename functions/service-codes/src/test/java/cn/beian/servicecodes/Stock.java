package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.CodeFilter;
import cn.beian.platform.table.Wiring;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tests of codes begin with: instances as the inventory tells of them, and bought codes. */
final class Stock {
  private static final CodeFilter EVERY = new CodeFilter(null, Set.of(), null, null);

  private final HandlerHarness harness;
  private final Wiring wiring;

  Stock(HandlerHarness harness) throws Exception {
    this.harness = harness;
    this.wiring = harness.make(() -> new Wiring(Environment.current()));
  }

  /** An inventory event of an instance that may give codes, with some members set otherwise. */
  static Map<String, Object> event(int account, String id, Map<String, Object> otherwise) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", "BOUGHT");
    event.put("instanceId", id);
    event.put("accountId", HandlerSeeds.account(account));
    event.put("product", "ecs");
    event.put("region", "cn-hangzhou");
    event.put("mainland", true);
    event.put("billingMode", "SUBSCRIPTION");
    event.put("months", 12);
    event.put("expiresOn", "2027-12-28");
    event.put("publicBandwidth", true);
    event.put("ipAddress", "192.0.2.10");
    event.put("version", 1);
    event.putAll(otherwise);
    return event;
  }

  /** Lets the inventory tell of an instance; returns its id. */
  String told(int account, String id, Map<String, Object> otherwise) {
    Instance instance = InventoryEvent.read(Json.text(event(account, id, otherwise)));
    new RegisterInstance(wiring.instances(), wiring.journal()).register(instance, "inventory");
    harness.watch().reset();
    return id;
  }

  /** Codes that the account has bought; none of them may be logged. */
  List<String> bought(int account, int quantity) {
    List<String> before = codes(account);
    Purchase purchase =
        new Purchase(
            "bill-" + HandlerHarness.anotherNumber(),
            new AccountId(HandlerSeeds.account(account)),
            quantity,
            harness.clock().instant());
    assertThat(new GrantPaidCodes(wiring.serviceCodes(), 12, wiring.journal()).grant(purchase))
        .isInstanceOf(Outcome.Done.class);
    List<String> bought =
        codes(account).stream().filter(code -> !before.contains(code)).sorted().toList();
    bought.forEach(harness.output()::secret);
    harness.watch().reset();
    return bought;
  }

  /** The account's codes, up to a hundred. */
  List<String> codes(int account) {
    AccountId owner = new AccountId(HandlerSeeds.account(account));
    List<String> codes =
        wiring.serviceCodesToRead().ofAccount(owner, EVERY, 100, null).items().stream()
            .map(ServiceCode::code)
            .toList();
    harness.watch().reset();
    return codes;
  }

  /** The instance once it has given all five free codes. */
  String exhausted(int account) throws Exception {
    return exhausted(account, harness.seeds().instance(account));
  }

  /** An instance of the sample product once it has given all its free codes. */
  String exhausted(int account, String id) throws Exception {
    issue(account, id, 5);
    return id;
  }

  /** Free codes of an instance; none of them may be logged. */
  List<String> issue(int account, String id, int count) throws Exception {
    HttpEvent event =
        LambdaEvents.http("POST", "/instances/" + id + "/service-codes")
            .resource("/instances/{instanceId}/service-codes")
            .pathParameter("instanceId", id)
            .body("{\"count\":" + count + "}");
    List<String> codes =
        harness
            .call(
                harness.make(IssueServiceCodeFunction::new),
                HandlerCaller.customer(account).calls(event))
            .done(201)
            .each("/serviceCodes", "/serviceCode");
    codes.forEach(harness.output()::secret);
    harness.watch().reset();
    return codes;
  }

  /** The request that binds codes. */
  static HttpEvent bind(String instance, List<String> codes) {
    return LambdaEvents.http("POST", "/instances/" + instance + "/service-code-bindings")
        .resource("/instances/{instanceId}/service-code-bindings")
        .pathParameter("instanceId", instance)
        .body(new String(Json.write(Map.of("serviceCodes", codes)), StandardCharsets.UTF_8));
  }

  /** A paid code that is bound to an instance of the account. */
  String bound(int account) throws Exception {
    List<String> codes = bought(account, 1);
    bind(account, exhausted(account), codes);
    return codes.getFirst();
  }

  /** Binds codes to the account's instance. */
  void bind(int account, String instance, List<String> codes) throws Exception {
    harness
        .call(
            harness.make(BindServiceCodeFunction::new),
            HandlerCaller.customer(account).calls(bind(instance, codes)))
        .done(200);
    harness.watch().reset();
  }

  /** Lets the administration approve an order that it reviews, under the sample's number. */
  void approve(Order order, int number) {
    String subject = HandlerSeeds.subjectNumber(number);
    Order reviewed = harness.seeds().order(order.id());
    BureauResult result =
        new BureauResult.Approved(reviewed.submissionId(), subject, List.of(subject + "-1"));
    assertThat(
            new ApplyBureauResult(wiring.clerk(wiring.content()), wiring.records(), wiring.hash())
                .apply(result))
        .isInstanceOf(Outcome.Done.class);
    harness.watch().reset();
  }

  /** The code as it is now. */
  ServiceCode code(String code) {
    ServiceCode found = wiring.serviceCodesToRead().find(code).orElseThrow();
    harness.watch().reset();
    return found;
  }

  /** The instance as it is now. */
  Instance instance(String id) {
    Instance found = wiring.instancesToRead().find(id).orElseThrow();
    harness.watch().reset();
    return found;
  }
}
