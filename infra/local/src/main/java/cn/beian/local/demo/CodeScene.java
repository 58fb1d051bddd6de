package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Instances and their service codes. */
final class CodeScene {
  private static final int QUOTA = 5;

  private final Stage stage;
  private final Cast cast;
  private final LocalDate today;

  CodeScene(Stage stage, Cast cast, LocalDate today) {
    this.stage = stage;
    this.cast = cast;
    this.today = today;
  }

  /** The first company's service code. */
  String play() {
    stage.scene("An instance and its service codes");
    String code = codeFor(cast.customer(), cast.account(), "i-" + cast.account());
    useUpTheQuota("i-" + cast.account());
    lookAtAnUnfitInstance("i-unfit-" + cast.account());
    return code;
  }

  /** Registers an instance and issues a code for it. */
  String codeFor(Caller customer, String account, String instance) {
    Reply registered =
        stage.act(
            cast.inventory(),
            "registers a prepaid instance in the mainland",
            Call.put("/instances/" + instance, instance(account)),
            200);
    stage.same("applied", "true", registered.text("/applied"));
    Reply issued =
        stage.act(
            customer,
            "asks for a service code",
            Call.post("/instances/" + instance + "/service-codes", null),
            201);
    stage.tell(
        "code %s, %s left",
        issued.text("/serviceCodes/0/serviceCode"), issued.text("/freeRemaining"));
    stage.same("codes left", "" + (QUOTA - 1), issued.text("/freeRemaining"));
    return issued.text("/serviceCodes/0/serviceCode");
  }

  private void useUpTheQuota(String instance) {
    Call issue = Call.post("/instances/" + instance + "/service-codes", null);
    for (int i = 1; i < QUOTA; i++) {
      stage.act(cast.customer(), "asks for another", issue, 201);
    }
    Reply sixth = stage.act(cast.customer(), "asks for a sixth", issue, 409);
    stage.same("code", "INSTANCE_NOT_ELIGIBLE", sixth.text("/code"));
    stage.check(!sixth.list("/findings").isEmpty(), "no failed condition is listed");
    sixth.list("/findings").forEach(this::tellFinding);
  }

  private void lookAtAnUnfitInstance(String instance) {
    ObjectNode unfit = instance(cast.account());
    unfit.put("region", "ap-southeast-1").put("mainland", false);
    unfit.put("billingMode", "PAY_AS_YOU_GO").put("months", 0).put("publicBandwidth", false);
    stage.act(
        cast.inventory(),
        "registers one abroad, paid by use, without bandwidth",
        Call.put("/instances/" + instance, unfit),
        200);
    Reply answer =
        stage.act(
            cast.customer(),
            "asks whether it may have a code",
            Call.get("/instances/" + instance + "/eligibility"),
            200);
    stage.same("eligible", "false", answer.text("/free/eligible"));
    List<JsonNode> findings = answer.list("/free/findings");
    findings.forEach(this::tellFinding);
    stage.check(findings.size() >= 3, "every failed condition should be listed: " + findings);
  }

  private void tellFinding(JsonNode finding) {
    stage.tell("%s  %s", finding.path("ruleId").asText(), finding.at("/message/en").asText());
  }

  ObjectNode instance(String account) {
    return Json.object()
        .put("accountId", account)
        .put("product", "ecs")
        .put("region", "cn-hangzhou")
        .put("mainland", true)
        .put("billingMode", "SUBSCRIPTION")
        .put("months", 12)
        .put("expiresOn", today.plusYears(1).toString())
        .put("publicBandwidth", true)
        .put("ipAddress", "192.0.2.10")
        .put("version", 1);
  }
}
