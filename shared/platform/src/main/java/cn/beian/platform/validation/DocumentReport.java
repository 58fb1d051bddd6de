package cn.beian.platform.validation;

import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.filing.Material;
import cn.beian.domain.rule.DocumentList;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Lapse;
import cn.beian.domain.rule.NeededDocument;
import cn.beian.domain.rule.NeededDocument.Upload;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePacks;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The documents of an order as its caller sees them; how to read it stands in the rules' README.
 */
final class DocumentReport {
  private final RulePacks packs;

  DocumentReport(RulePacks packs) {
    this.packs = packs;
  }

  /** Adds {@code decisionBy}, {@code documents} and {@code notNeeded} to an answer. */
  JsonMap addTo(JsonMap answer, Verdict verdict) {
    DocumentList list = verdict.documents();
    List<Material> materials = verdict.materials();
    return answer
        .with("decisionBy", decisionBy(list.decisionBy()))
        .with("documents", list.needed().stream().map(this::document).toList())
        .with(
            "notNeeded",
            list.notNeeded().stream()
                .map(at -> upload(at, Objects.requireNonNull(materials.get(at).kind())).build())
                .toList());
  }

  private static Map<String, Object> decisionBy(DecisionDay last) {
    return new JsonMap()
        .with("date", last.date())
        .with("workdays", last.workdays())
        .with("provisional", last.provisional())
        .build();
  }

  private Map<String, Object> document(NeededDocument needed) {
    return new JsonMap()
        .with("ruleId", needed.ruleId())
        .with("severity", needed.severity())
        .with("path", needed.path())
        .with("state", needed.state())
        .with("reason", Problems.text(needed.reason()))
        .with("fix", needed.missing().isEmpty() ? null : Problems.text(needed.fix()))
        .with("anyOf", needed.anyOf().stream().map(this::kinds).toList())
        .with("satisfiedBy", needed.satisfiedBy().stream().map(DocumentReport::path).toList())
        .with("missing", kinds(needed.missing()))
        .with("uploads", needed.uploads().stream().map(this::upload).toList())
        .with("sources", needed.sources())
        .build();
  }

  private Map<String, Object> upload(Upload upload) {
    return upload(upload.position(), upload.kind())
        .with("state", upload.state())
        .with("lapses", upload.lapses().stream().map(DocumentReport::lapse).toList())
        .build();
  }

  private JsonMap upload(int position, String kind) {
    return kind(new JsonMap().with("path", path(position)), kind);
  }

  private static Map<String, Object> lapse(Lapse lapse) {
    Finding finding = lapse.finding();
    return new JsonMap()
        .with("ruleId", finding.ruleId())
        .with("path", finding.path())
        .with("lateness", lapse.lateness())
        .with("already", lapse.already())
        .with("message", Problems.text(finding.message()))
        .with("fix", Problems.text(finding.fix()))
        .build();
  }

  private List<Map<String, Object>> kinds(List<String> kinds) {
    return kinds.stream().map(kind -> kind(new JsonMap(), kind).build()).toList();
  }

  private JsonMap kind(JsonMap json, String kind) {
    return json.with("kind", kind)
        .with("name", packs.tables().name("materialKinds", kind).map(Problems::text).orElse(null));
  }

  private static String path(int position) {
    return "/materials/" + position;
  }
}
