package cn.beian.platform.validation;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.OwnRecords;
import cn.beian.domain.type.TypeDecision;
import cn.beian.domain.type.TypeGround;
import cn.beian.domain.type.TypeOutcome;
import cn.beian.domain.type.TypeOutcome.At;
import cn.beian.domain.type.TypeOutcome.Part;
import cn.beian.domain.type.TypeQuestion;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.text.Texts;
import cn.beian.platform.text.Texts.Advice;
import java.util.List;
import java.util.Map;

/** The type that an order would have, as its caller sees it (FAQ-TYPE-10..14). */
final class TypeReport {
  private final DecideOrderType types = new DecideOrderType();
  private final Texts texts = new Texts();

  /** The member {@code orderType} of an answer. */
  Map<String, Object> of(Dossier dossier, OwnRecords own) {
    TypeQuestion question = TypeQuestion.of(dossier.filing(), own);
    Dossier.Filed filed = dossier.filed();
    return of(types.decide(filed == null ? question : question.knowing(filed)));
  }

  /** The same of a type that is decided. */
  Map<String, Object> of(TypeDecision decision) {
    return json(decision.order());
  }

  /** The same of an order that says itself what it is about. */
  Map<String, Object> of(OrderType type) {
    return named("DECIDED").with("type", type).with("reasons", List.of()).build();
  }

  private Map<String, Object> json(TypeOutcome outcome) {
    JsonMap json =
        switch (outcome) {
          case TypeOutcome.Decided decided ->
              named("DECIDED")
                  .with("type", decided.type())
                  .with("reasons", List.of(reason(decided.ground(), "").build()));
          case TypeOutcome.Undecided undecided ->
              named("UNDECIDED")
                  .with("possible", undecided.possible().stream().sorted().map(Enum::name).toList())
                  .with("reasons", reasons(undecided.lookUp()));
          case TypeOutcome.Impossible impossible ->
              named("IMPOSSIBLE").with("reasons", reasons(impossible.obstacles()));
          case TypeOutcome.Mixed mixed ->
              named("MIXED").with("parts", mixed.parts().stream().map(this::part).toList());
        };
    return json.build();
  }

  private static JsonMap named(String outcome) {
    return new JsonMap().with("outcome", outcome);
  }

  private Map<String, Object> part(Part part) {
    return reason(part.ground(), "").with("type", part.type()).with("paths", part.paths()).build();
  }

  private List<Map<String, Object>> reasons(List<At> places) {
    return places.stream().map(at -> reason(at.ground(), at.path()).build()).toList();
  }

  private JsonMap reason(TypeGround ground, String path) {
    Advice advice = texts.type(ground);
    return new JsonMap()
        .with("code", ground)
        .with("path", path.isEmpty() ? null : path)
        .with("message", Problems.text(advice.message()))
        .with("fix", Problems.text(advice.fix()))
        .with("sources", ground.sources());
  }
}
