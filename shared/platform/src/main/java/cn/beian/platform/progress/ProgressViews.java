package cn.beian.platform.progress;

import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.order.Order;
import cn.beian.domain.progress.Completeness;
import cn.beian.domain.progress.Section;
import cn.beian.domain.progress.SectionChange;
import cn.beian.domain.progress.SectionState;
import cn.beian.domain.progress.StepState;
import cn.beian.domain.progress.StepTerms;
import cn.beian.domain.progress.StepTerms.Expected;
import cn.beian.domain.progress.Steps;
import cn.beian.domain.rule.Text;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The member {@code progress} of an order's answers. */
public final class ProgressViews {
  private final Texts texts = new Texts();
  private @Nullable StepTerms terms;

  /** The answer to a change of the content: also kept for a repetition of the request. */
  public Map<String, Object> edited(Order order, SectionChange change) {
    Map<String, Object> view = OrderViews.summary(order);
    view.put("progress", sections(change.now()).build());
    view.put("nowIncomplete", change.nowIncomplete().stream().map(this::incomplete).toList());
    return view;
  }

  /**
   * An order's way, by when its present step should be over, and how much of its content is done.
   *
   * @param completeness null while the content cannot be edited
   */
  public Map<String, Object> of(Order order, Steps steps, @Nullable Completeness completeness) {
    Instant since = steps.since();
    return (completeness == null ? new JsonMap() : sections(completeness))
        .with("steps", steps.all().stream().map(this::step).toList())
        .with(
            "expectedBy",
            Optional.ofNullable(since)
                .flatMap(at -> terms().expectedBy(order, at))
                .map(ProgressViews::expected)
                .orElse(null))
        .build();
  }

  private JsonMap sections(Completeness completeness) {
    return new JsonMap()
        .with(
            "sections",
            completeness.sections().stream()
                .map(state ->
                    section(state.section())
                        .with("state", state.complete() ? "COMPLETE" : "INCOMPLETE")
                        .with("findings", state.findings().size())
                        .build())
                .toList())
        .with("complete", completeness.complete())
        .with("of", completeness.total())
        .with("next", completeness.next().map(next -> section(next).build()).orElse(null))
        .with("text", Problems.text(summary(completeness)));
  }

  private Map<String, Object> incomplete(SectionState state) {
    return section(state.section())
        .with("text", Problems.text(name(state.section())))
        .with("findings", state.findings().stream().map(Problems::finding).toList())
        .build();
  }

  private static JsonMap section(Section section) {
    return new JsonMap().with("section", section.kind()).with("service", section.service());
  }

  private Text summary(Completeness completeness) {
    String complete = Integer.toString(completeness.complete());
    String of = Integer.toString(completeness.total());
    return completeness
        .next()
        .map(this::name)
        .map(next ->
            new Text(
                texts
                    .progress("summary", Map.of("complete", complete, "of", of, "next", next.zh()))
                    .zh(),
                texts
                    .progress("summary", Map.of("complete", complete, "of", of, "next", next.en()))
                    .en()))
        .orElseGet(() -> texts.progress("summary.done", Map.of("of", of)));
  }

  private Text name(Section section) {
    Integer service = section.service();
    Map<String, String> number =
        service == null ? Map.of() : Map.of("number", Integer.toString(service + 1));
    return texts.progress("section." + section.kind(), number);
  }

  private Map<String, Object> step(StepState state) {
    return new JsonMap()
        .with("step", state.step())
        .with("state", state.standing())
        .with("at", state.at())
        .with("text", Problems.text(texts.progress("step." + state.step(), Map.of())))
        .build();
  }

  private static Map<String, Object> expected(Expected expected) {
    return switch (expected) {
      case Expected.ByDay(DecisionDay day) ->
          new JsonMap()
              .with("date", day.date())
              .with("workdays", day.workdays())
              .with("provisional", day.provisional())
              .build();
      case Expected.ByInstant(Instant at) ->
          new JsonMap().with("date", ShanghaiDays.of(at)).with("at", at).build();
    };
  }

  /** Read when they are first needed. */
  private StepTerms terms() {
    StepTerms read = terms == null ? Policies.stepTerms() : terms;
    terms = read;
    return read;
  }
}
