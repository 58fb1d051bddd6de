package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledRegister.Search;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeDecision;
import cn.beian.domain.type.TypeQuestion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what our own and the administration's records say of an order (FAQ-BASE-02, FAQ-VAL-08,
 * FAQ-VAL-11). It takes nothing.
 */
public final class LookUpRecords {
  private final DecideOrderType types = new DecideOrderType();
  private final FindHoldings holdings;
  private final FindOwnRecords own;
  private final RecordedContent recorded;
  private final FiledRegister register;

  public LookUpRecords(
      FindHoldings holdings, FindOwnRecords own, RecordedContent recorded, FiledRegister register) {
    this.holdings = holdings;
    this.own = own;
    this.recorded = recorded;
    this.register = register;
  }

  /**
   * What they say now. The administration is asked about orders that file something, once subject
   * and services are named; a change or a deregistration is about what is on our own record.
   *
   * @param actor who asks
   * @throws cn.beian.domain.bureau.BureauUnavailableException if the administration did not answer
   */
  public LookedUp of(Order order, Filing filing, String actor) {
    Holdings held = holdings.of(order.account(), filing);
    SubjectRecord subject = recorded.subject(order.account()).orElse(null);
    return order.type().purpose() == Purpose.FILE
        ? ofFiling(held, order, subject, actor)
        : ofTarget(held, order, subject, actor);
  }

  /** The same without asking the administration: what it says stays unknown. */
  public LookedUp ofOwn(Order order, Filing filing, String actor) {
    return new LookUpRecords(holdings, own, recorded, search -> nothing()).of(order, filing, actor);
  }

  private static Found nothing() {
    return new Found(FiledSubject.UNKNOWN, null, null, Map.of());
  }

  private LookedUp ofFiling(
      Holdings held, Order order, @Nullable SubjectRecord subject, String actor) {
    TypeQuestion question = TypeQuestion.of(held.filing(), own.of(held));
    Optional<Found> entry = search(held.filing(), question).map(register::look);
    TypeDecision decision = types.decide(entry.map(question::knowing).orElse(question));
    Dossier.Filed filed =
        subject == null
            ? entry.map(found -> filed(held.filing(), found)).orElse(null)
            : recorded.filed(subject, order, actor);
    return new LookedUp(held, decision, filed, subject);
  }

  private static Optional<Search> search(Filing filing, TypeQuestion question) {
    Subject subject = filing.subject();
    CertificateNumber number = subject == null ? null : subject.certificateNumber();
    String type = subject == null ? null : subject.certificateType();
    return number == null || type == null || question.names().isEmpty()
        ? Optional.empty()
        : Optional.of(new Search(type, number, question.names()));
  }

  private static Dossier.@Nullable Filed filed(Filing filing, Found entry) {
    Filing content = entry.content();
    boolean here =
        entry.subject() == FiledSubject.FILED_HERE || entry.subject() == FiledSubject.FILED_BOTH;
    return content == null ? null : new Dossier.Filed(beside(filing, content), here);
  }

  /** What is on record, each service at the place of the same one in the order. */
  private static Filing beside(Filing filing, Filing content) {
    return content.with(
        filing.services().stream().map(service -> sameAs(service, content)).toList());
  }

  private static Service sameAs(Service service, Filing content) {
    Set<TypeQuestion.Named> names = TypeQuestion.names(service);
    return content.services().stream()
        .filter(each -> TypeQuestion.names(each).stream().anyMatch(names::contains))
        .findFirst()
        .orElse(Service.UNKNOWN);
  }

  private LookedUp ofTarget(
      Holdings held, Order order, @Nullable SubjectRecord subject, String actor) {
    TypeDecision undecided = types.decide(TypeQuestion.of(held.filing(), own.of(held)));
    Dossier.Filed filed = subject == null ? null : recorded.filed(subject, order, actor);
    return new LookedUp(held, undecided, filed, subject);
  }
}
