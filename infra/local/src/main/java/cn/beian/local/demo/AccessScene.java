package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A sub-account that may look and do nothing else. */
final class AccessScene {
  private static final String VIEWERS = "/policies/Viewers";

  private final Stage stage;
  private final Cast cast;

  AccessScene(Stage stage, Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void play(String order) {
    stage.scene("A sub-account that may look");
    owner("writes a policy that allows looking", Call.put(VIEWERS, policy()), 200);
    String grant = "/sub-accounts/sub-" + cast.account() + "/grants/first";
    ObjectNode policies = Json.object();
    policies.putArray("policies").add("Viewers");
    owner("grants it", Call.put(grant, policies), 200);
    Call look = Call.get("/orders/" + order);
    stage.act(cast.subAccount(), "looks at the order", look, 200);
    Call abandon = Call.post("/orders/" + order + "/abandonment", null);
    Reply refused = stage.act(cast.subAccount(), "tries to abandon it", abandon, 403);
    stage.same("refusal", "FORBIDDEN", refused.text("/code"));
    String simulate = "/permissions/simulate?user=sub-" + cast.account();
    Reply simulated = owner("asks what it may do", Call.get(simulate), 200);
    stage.same("why", "Viewers", simulated.text("/operations/0/decisions/0/policy"));
    undo(grant);
  }

  private void undo(String grant) {
    Call remove = new Call("DELETE", VIEWERS, null, Map.of());
    owner("tries to remove the policy", remove, 409);
    owner("revokes the grant", new Call("DELETE", grant, null, Map.of()), 200);
    owner("removes the policy", remove, 200);
    Reply left = owner("lists what is left", Call.get("/policies"), 200);
    stage.same("policies", "BeianFullAccess", left.text("/policies/0/name"));
  }

  private Reply owner(String what, Call call, int status) {
    return stage.act(cast.customer(), what, call, status);
  }

  private static ObjectNode policy() {
    ObjectNode policy = Json.object();
    ObjectNode document = policy.putObject("document").put("Version", "1");
    ObjectNode statement = document.putArray("Statement").addObject().put("Effect", "Allow");
    statement.put("Action", "beian:view").put("Resource", "*");
    return policy;
  }
}
