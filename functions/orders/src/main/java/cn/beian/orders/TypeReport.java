package cn.beian.orders;

import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.OwnSubject;
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
  private static final String OUTCOME = "outcome";

  private final DecideOrderType types = new DecideOrderType();
  private final Texts texts = new Texts();

  /** The member {@code orderType} of an answer. */
  Map<String, Object> of(Dossier dossier, OwnSubject own) {
    TypeQuestion question = TypeQuestion.of(dossier.filing(), own, List.of());
    Dossier.Filed filed = dossier.filed();
    return json(types.decide(filed == null ? question : question.knowing(filed)).order());
  }

  private Map<String, Object> json(TypeOutcome outcome) {
    return switch (outcome) {
      case TypeOutcome.Decided decided ->
          new JsonMap()
              .with(OUTCOME, "DECIDED")
              .with("type", decided.type())
              .with("reasons", List.of(reason(decided.ground(), "").build()))
              .build();
      case TypeOutcome.Undecided undecided ->
          new JsonMap()
              .with(OUTCOME, "UNDECIDED")
              .with("possible", undecided.possible().stream().sorted().map(Enum::name).toList())
              .with("reasons", reasons(undecided.lookUp()))
              .build();
      case TypeOutcome.Impossible impossible ->
          new JsonMap()
              .with(OUTCOME, "IMPOSSIBLE")
              .with("reasons", reasons(impossible.obstacles()))
              .build();
      case TypeOutcome.Mixed mixed ->
          new JsonMap()
              .with(OUTCOME, "MIXED")
              .with("parts", mixed.parts().stream().map(this::part).toList())
              .build();
    };
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
