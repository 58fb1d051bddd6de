package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderTransitions;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.progress.Completeness;
import cn.beian.domain.progress.Steps;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.deregistration.DeregistrationViews;
import cn.beian.platform.filing.FilingWriter;
import cn.beian.platform.http.Problems;
import cn.beian.platform.progress.ProgressViews;
import cn.beian.platform.table.MaterialViews;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.table.ReviewViews;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order with all that is kept of it, as its owner and the reviewers see it. */
final class WholeOrder {
  private final OrderTable orders;
  private final CheckSections sections;
  private final RecordedContent recorded;
  private final InstantSource clock;
  private final Texts texts = new Texts();
  private final ProgressViews views = new ProgressViews();
  private final DeregistrationViews deregistrations;

  WholeOrder(Wiring wiring, OrderTable orders) {
    this.orders = orders;
    this.sections = wiring.sections();
    this.recorded = wiring.recordedContent(orders);
    this.clock = wiring.clock();
    this.deregistrations = new DeregistrationViews(wiring);
  }

  Map<String, Object> view(Order order, Caller caller) {
    List<UploadedMaterial> materials = orders.materials(order.id());
    Filing filing = order.erased() ? null : orders.filing(order.id(), caller.user(), materials);
    List<Event> history = orders.history(order.id());
    List<RuleOverride> overrides = orders.overrides(order.id(), history);
    Map<String, Object> view = deregistrations.summary(order);
    view.put("next", Problems.text(texts.next(order.state())));
    Completeness completeness =
        filing == null ? null : completeness(order, filing, overrides, caller);
    view.put("progress", views.of(order, Steps.of(order, history), completeness));
    view.put("serviceCodes", order.serviceCodes());
    addPapers(view, order, filing, materials);
    view.put("history", history.stream().map(each -> OrderViews.event(each, caller)).toList());
    view.put(
        "overrides", overrides.stream().map(each -> OrderViews.override(each, caller)).toList());
    orders
        .review(order.id(), history)
        .ifPresent(review -> view.put("review", ReviewViews.of(review, caller, clock.instant())));
    return view;
  }

  private void addPapers(
      Map<String, Object> view,
      Order order,
      @Nullable Filing filing,
      List<UploadedMaterial> materials) {
    if (filing != null) {
      view.put("filing", FilingWriter.write(filing));
    }
    view.put("materials", materials.stream().map(each -> MaterialViews.of(each).build()).toList());
    view.put("faceChecks", MaterialViews.faces(orders.faces(order.id())));
  }

  private @Nullable Completeness completeness(
      Order order, Filing filing, List<RuleOverride> overrides, Caller caller) {
    return OrderTransitions.find(order, OrderAction.EDIT).isEmpty()
        ? null
        : sections.check(
            new Dossier(filing, order.type(), recorded.filed(order, caller.user()).orElse(null)),
            sections.overrides(() -> overrides),
            ShanghaiDays.of(clock.instant()));
  }
}
