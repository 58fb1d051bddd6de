package cn.beian.platform.deregistration;

import cn.beian.domain.deregistration.Consequence;
import cn.beian.domain.deregistration.Revocation;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Deregistrations;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.table.RecordTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member {@code deregistration} of a deregistration's answers. */
public final class DeregistrationViews {
  private final RecordTable records;
  private final InstantSource clock;
  private final Texts texts = new Texts();
  private @Nullable Deregistrations data;

  public DeregistrationViews(Wiring wiring) {
    this.records = wiring.records();
    this.clock = wiring.clock();
  }

  /** An order's summary, of a deregistration with that member. */
  public Map<String, Object> summary(Order order) {
    Map<String, Object> view = OrderViews.summary(order);
    add(view, order);
    return view;
  }

  /** Adds the member, if the order is a deregistration: its records are read for it. */
  public void add(Map<String, Object> view, Order order) {
    if (order.type().purpose() == Purpose.DEREGISTER) {
      view.put("deregistration", of(order));
    }
  }

  private Map<String, Object> of(Order order) {
    Revocation revocation = Revocation.of(order);
    return new JsonMap()
        .with("consequences", consequences(order).stream().map(this::consequence).toList())
        .with("revocable", revocation.possible())
        .with("smsDeadline", revocation.smsDeadline())
        .with("revocation", revocation(revocation))
        .build();
  }

  /** What is on record is read only while something is ahead. */
  private List<Consequence> consequences(Order order) {
    if (order.state().ended()) {
      return List.of();
    }
    SubjectRecord subject = records.subject(order.account()).orElse(null);
    List<ServiceRecord> services = subject == null ? List.of() : records.services(subject);
    return data().consequences(ShanghaiDays.of(clock.instant())).of(order, subject, services);
  }

  private Map<String, Object> consequence(Consequence consequence) {
    Integer days = consequence.days();
    String name = "consequence." + consequence.kind() + (days == null ? "" : ".typical");
    Map<String, String> parameters =
        Map.of(
            "services", Integer.toString(consequence.filingNumbers().size()),
            "domains", Integer.toString(consequence.domains().size()),
            "days", String.valueOf(days));
    return said(consequence.kind(), texts.deregistration(name, parameters))
        .with("filingNumbers", given(consequence.filingNumbers()))
        .with("domains", given(consequence.domains()))
        .with("days", days)
        .build();
  }

  private Map<String, Object> revocation(Revocation revocation) {
    return said(
            revocation.standing(),
            texts.deregistration("revocation." + revocation.standing(), Map.of()))
        .build();
  }

  private static JsonMap said(Enum<?> code, Texts.Sourced said) {
    return new JsonMap()
        .with("code", code)
        .with("text", Problems.text(said.text()))
        .with("sources", said.sources());
  }

  private static @Nullable List<String> given(List<String> values) {
    return values.isEmpty() ? null : values;
  }

  /** Read when it is first needed. */
  private Deregistrations data() {
    Deregistrations read = data == null ? Deregistrations.load() : data;
    data = read;
    return read;
  }
}
