package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.instance.CodeKind;
import cn.beian.platform.table.CrashPointsTest.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is done to service codes, each step to be broken anywhere. */
final class CodeSteps {
  private CodeSteps() {}

  static Stream<Step> all() {
    return Stream.of(
        new Step("grant paid codes", scene -> {}, CodeSteps::grant),
        new Step("bind paid codes", CodeSteps::unbound, CodeSteps::bind),
        new Step(
            "unbind a code",
            CodeSteps::bound,
            scene -> codes(scene, code -> desk(scene).unbind.unbind(scene.customer(), code))),
        new Step(
            "pay codes back",
            CodeSteps::bound,
            scene -> codes(scene, code -> desk(scene).refund.refund(CodeDesk.BILLING, code))),
        new Step(
            "end codes whose term is over",
            scene -> {
              bound(scene);
              scene.agency.clock.advance(Duration.ofDays(400));
            },
            scene -> codes(scene, desk(scene).expire::expire)),
        new Step(
            "look at an instance that moved and was given back",
            scene -> {
              bound(scene);
              desk(scene).register(server(scene).movedTo(scene.account + "-b").released());
            },
            scene -> desk(scene).check.check(server(scene).id())));
  }

  private static CodeDesk desk(Scene scene) {
    return new CodeDesk(scene.agency);
  }

  private static Server server(Scene scene) {
    return Server.bought(
        "i-" + scene.account, "nat-gateway", scene.account, LocalDate.parse("2036-01-01"));
  }

  private static void grant(Scene scene) {
    CodeDesk desk = desk(scene);
    desk.grant.grant(desk.purchase("bill-" + scene.account, scene.account, 2));
  }

  private static void unbound(Scene scene) {
    desk(scene).register(server(scene));
    desk(scene).issued(server(scene), 2);
    grant(scene);
  }

  private static void bound(Scene scene) {
    unbound(scene);
    bind(scene);
  }

  private static void bind(Scene scene) {
    scene.request(
        "POST binding",
        () -> desk(scene).bind.bind(scene.customer(), server(scene).id(), paid(scene)));
  }

  private static void codes(Scene scene, Consumer<String> act) {
    paid(scene).forEach(act);
  }

  /** As they are known, over a connection of its own. */
  private static List<String> paid(Scene scene) {
    return scene
        .agency
        .through(Agency.CLIENT)
        .codes
        .ofAccount(new AccountId(scene.account), CodeFilter.ALL, 100, null)
        .items()
        .stream()
        .filter(code -> code.kind() == CodeKind.PAID)
        .map(ServiceCode::code)
        .toList();
  }
}
