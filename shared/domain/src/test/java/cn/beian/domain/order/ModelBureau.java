package cn.beian.domain.order;

import static cn.beian.domain.order.OrderState.APPROVED;
import static cn.beian.domain.order.OrderState.AWAITING_REVIEW;
import static cn.beian.domain.order.OrderState.BUREAU_REJECTED;
import static cn.beian.domain.order.OrderState.BUREAU_REVIEW;
import static cn.beian.domain.order.OrderState.DRAFT;
import static cn.beian.domain.order.OrderState.EXPIRED;
import static cn.beian.domain.order.OrderState.HANDING_OVER;
import static cn.beian.domain.order.OrderState.INVALID;
import static cn.beian.domain.order.OrderState.LAPSED;
import static cn.beian.domain.order.OrderState.NEEDS_MATERIAL;
import static cn.beian.domain.order.OrderState.REVIEW_PASSED;
import static cn.beian.domain.order.OrderState.REVIEW_REJECTED;
import static cn.beian.domain.order.OrderState.SMS_PENDING;
import static cn.beian.domain.order.OrderState.SMS_RETURNED;

import cn.beian.domain.order.ModelOrder.Check;
import cn.beian.domain.order.ModelRecords.Filed;
import cn.beian.domain.order.ModelRecords.FiledSite;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens to an order at the administration, by its contacts and with time. */
final class ModelBureau extends OrderLifeModel {
  private static final int WRONG_ALLOWED = 5;
  private static final Set<OrderState> CHECKED =
      Set.of(DRAFT, AWAITING_REVIEW, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED);

  boolean bureauDown;
  boolean bureauRefuses;

  ModelBureau(Instant now, Set<String> codes) {
    super(now, codes);
  }

  /** FAQ-STATE-38, decision 52; what is past this step stays as it is. */
  Set<RefusalCode> handOver(String id) {
    ModelOrder order = orders.get(id);
    if (order == null) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    if (order.state == REVIEW_PASSED) {
      move(order, OrderAction.BEGIN_HAND_OVER, HANDING_OVER);
    }
    if (order.state == HANDING_OVER && !bureauDown) {
      handedOver(order);
    }
    return DONE;
  }

  private void handedOver(ModelOrder order) {
    if (bureauRefuses) {
      move(order, OrderAction.REFUSE_HAND_OVER, BUREAU_REJECTED);
      order.reviewed = false;
      return;
    }
    move(order, OrderAction.HAND_OVER, SMS_PENDING);
    order.checks = new ArrayList<>(asked(order).map(contact -> new Check(contact, now)).toList());
  }

  /** FAQ-SMS-06, FAQ-SMS-16, LC AMB-53, FAQ-AMB-12: whose data are filed or end; each once. */
  private static Stream<Integer> asked(ModelOrder order) {
    Content content = order.content;
    return switch (order.type) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_ELSEWHERE -> content.contacts().stream();
      case CHANGE_SUBJECT, DEREGISTER_SUBJECT -> Stream.of(content.contact());
      case NEW_SERVICE_SUBJECT_HERE, ACCESS, CHANGE_SERVICE, DEREGISTER_SERVICE ->
          content.sites().stream().map(Content.Site::contact).distinct();
    };
  }

  /** FAQ-SMS-13, design §5: a new code, at most two, with 24 hours and wrong entries of its own. */
  Set<RefusalCode> resend(String id, int contact) {
    ModelOrder order = orders.get(id);
    Optional<Check> asked =
        order == null || order.state != SMS_PENDING ? Optional.empty() : order.check(contact);
    if (asked.isEmpty() || asked.get().passed || now.isAfter(order.due().orElseThrow().at())) {
      return Set.of(RefusalCode.NO_SMS_CHECK_WAITING);
    }
    Check check = asked.get();
    if (check.codes == 3) {
      return Set.of(RefusalCode.SMS_RESENDS_USED);
    }
    check.codes++;
    check.wrong = 0;
    check.sent = now;
    move(order, OrderAction.RESEND_CHECK, SMS_PENDING);
    return DONE;
  }

  /** FAQ-SMS-05..11, decision 16: counted together, the sixth attempt returns the order. */
  Set<RefusalCode> answer(String id, int contact, boolean right) {
    ModelOrder order = orders.get(id);
    if (order == null || (order.state != SMS_PENDING && order.state != BUREAU_REVIEW)) {
      return Set.of(RefusalCode.SMS_CHECK_MISMATCH);
    }
    Optional<Check> asked = order.check(contact);
    if (asked.isEmpty() || asked.get().passed) {
      return asked.isPresent() && right ? DONE : Set.of(RefusalCode.SMS_CHECK_MISMATCH);
    }
    Check check = asked.get();
    boolean late = now.isAfter(order.due().orElseThrow().at());
    if (late || check.wrong == WRONG_ALLOWED) {
      sendBack(order);
      return Set.of(RefusalCode.SMS_CHECK_RETURNED);
    }
    if (!right) {
      check.wrong++;
      return Set.of(RefusalCode.SMS_CHECK_MISMATCH);
    }
    pass(order, check);
    return DONE;
  }

  private void pass(ModelOrder order, Check check) {
    check.passed = true;
    if (order.checks.stream().allMatch(each -> each.passed)) {
      move(order, OrderAction.PASS_LAST_CHECK, BUREAU_REVIEW);
    } else {
      move(order, OrderAction.PASS_CHECK, SMS_PENDING);
    }
  }

  /** FAQ-STATE-40; a deregistration lapses (LC-REVOKE-02). */
  private void sendBack(ModelOrder order) {
    if (order.deregisters()) {
      end(order, OrderAction.LAPSE, LAPSED);
    } else {
      move(order, OrderAction.RETURN, SMS_RETURNED);
    }
  }

  /** FAQ-STATE-44. */
  Set<RefusalCode> reject(String id, int submission) {
    Set<RefusalCode> refused = mayBeDecided(id, submission, BUREAU_REJECTED);
    if (refused.isEmpty() && waits(orders.get(id))) {
      move(orders.get(id), OrderAction.BUREAU_REJECT, BUREAU_REJECTED);
      orders.get(id).reviewed = false;
    }
    return refused;
  }

  /** A result that comes again changes nothing; one of an older hand-over means nothing. */
  private Set<RefusalCode> mayBeDecided(String id, int submission, OrderState already) {
    ModelOrder order = orders.get(id);
    if (order == null) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    if (order.submission != submission) {
      return Set.of(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    return waits(order) || order.state == already ? DONE : Set.of(RefusalCode.ORDER_STATE);
  }

  /** FAQ-STATE-43: the records become what was ordered. */
  Set<RefusalCode> approve(String id, int submission, String subject, List<String> numbers) {
    Set<RefusalCode> refused = mayBeDecided(id, submission, APPROVED);
    if (!refused.isEmpty() || !waits(orders.get(id))) {
      return refused;
    }
    ModelOrder order = orders.get(id);
    if (!fits(order, subject, numbers)) {
      return Set.of(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    List<String> codes = order.codes;
    move(order, OrderAction.APPROVE, APPROVED);
    switch (order.type) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS ->
          file(order, subject, numbers);
      case CHANGE_SUBJECT -> changeSubject(order);
      case CHANGE_SERVICE -> changeSite(order);
      case DEREGISTER_SUBJECT -> endSubject(order);
      case DEREGISTER_SERVICE -> endSite(records.sites.get(order.target.orElseThrow()));
    }
    records.letGo(order);
    order.codes = codes;
    return DONE;
  }

  private boolean fits(ModelOrder order, String subject, List<String> numbers) {
    String own = records.subject(order.account).map(Filed::number).orElse(subject);
    boolean ofSite =
        order.type == OrderType.CHANGE_SERVICE || order.type == OrderType.DEREGISTER_SERVICE;
    return own.equals(subject)
        && numbers.size() == order.content.sites().size()
        && numbers.stream().allMatch(number -> number.startsWith(subject + "-"))
        && (!ofSite || numbers.equals(List.of(order.target.orElseThrow())));
  }

  private void file(ModelOrder order, String subject, List<String> numbers) {
    Content content = order.content;
    records.subjects.putIfAbsent(order.account, new Filed(subject, content.with(List.of())));
    records.locks.put(ModelRecords.certificate(content.certificate()), subject);
    for (int i = 0; i < numbers.size(); i++) {
      keep(new FiledSite(numbers.get(i), subject, content.sites().get(i), true));
    }
  }

  /** The domains are the record's, the code is spent for ever (LC-GEN-05). */
  private void keep(FiledSite site) {
    records.sites.put(site.number(), site);
    site.site().domains().forEach(d -> records.locks.put(ModelRecords.domain(d), site.subject()));
    records.codes.put(site.site().hosting(), site.number());
  }

  private void changeSubject(ModelOrder order) {
    Filed before = records.subjects.get(order.account);
    String old = before.content().certificate();
    String certificate = order.content.certificate();
    records.subjects.put(order.account, new Filed(before.number(), order.content));
    records.locks.remove(ModelRecords.certificate(old));
    records.locks.put(ModelRecords.certificate(certificate), before.number());
    records.sitesElsewhere.replaceAll((_, owner) -> owner.equals(old) ? certificate : owner);
    if (records.subjectsElsewhere.remove(old)) {
      records.subjectsElsewhere.add(certificate);
    }
  }

  private void changeSite(ModelOrder order) {
    FiledSite before = records.sites.get(order.target.orElseThrow());
    before.site().domains().forEach(domain -> records.locks.remove(ModelRecords.domain(domain)));
    keep(new FiledSite(before.number(), before.subject(), order.content.sites().getFirst(), true));
  }

  /** LC-DEREG-02: with every website under it. */
  private void endSubject(ModelOrder order) {
    Filed subject = records.subjects.remove(order.account);
    String certificate = subject.content().certificate();
    records.live(subject).forEach(this::endSite);
    records.locks.remove(ModelRecords.certificate(certificate));
    records.subjectsElsewhere.remove(certificate);
    records.sitesElsewhere.values().removeIf(certificate::equals);
  }

  /** LC-DEREG-03: it is gone at the ministry, its domains are free, its code is not (-09). */
  private void endSite(FiledSite site) {
    records.sites.put(
        site.number(), new FiledSite(site.number(), site.subject(), site.site(), false));
    site.site().domains().forEach(domain -> records.locks.remove(ModelRecords.domain(domain)));
    site.site().domains().forEach(records.sitesElsewhere::remove);
  }

  /** Time has passed: everything that is due happens, one thing to an order at a time. */
  void sweep() {
    for (ModelOrder order : orders.values()) {
      order.due().filter(due -> !now.isBefore(due.at())).ifPresent(due -> happen(order, due));
    }
  }

  private void happen(ModelOrder order, Deadline due) {
    switch (due.kind()) {
      case OVERDUE -> overdue(order);
      case SMS_CHECK -> sendBack(order);
      case INVALID -> end(order, OrderAction.INVALIDATE, INVALID);
      case ERASURE -> {
        move(order, OrderAction.ERASE, order.state);
        order.erased = true;
      }
    }
  }

  /** LC-CLEAN-09..11: before the administration has it, and while it can be asked. */
  Set<RefusalCode> check(String id) {
    ModelOrder order = orders.get(id);
    if (order == null) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    boolean looked =
        CHECKED.contains(order.state) && !order.deregisters() && order.foundInvalid.isEmpty();
    if (!looked) {
      return DONE;
    }
    boolean asks = order.type.purpose() == OrderType.Purpose.FILE;
    if (asks && registerDown) {
      return Set.of(RefusalCode.BUREAU_UNAVAILABLE);
    }
    if (asks ? records.leavesNothing(order) : targetGone(order)) {
      move(order, OrderAction.MARK_INVALID, order.state);
      order.foundInvalid = Optional.of(now);
    }
    return DONE;
  }

  private boolean targetGone(ModelOrder order) {
    return records.onRecord(order.account, order.target.orElseThrow()).isEmpty();
  }

  /** LC-CLEAN-05..07. */
  private void overdue(ModelOrder order) {
    if (order.notices == 2) {
      end(order, OrderAction.EXPIRE, EXPIRED);
      return;
    }
    move(
        order,
        order.notices == 0 ? OrderAction.FIRST_NOTICE : OrderAction.SECOND_NOTICE,
        order.state);
    order.notices++;
    order.noticed = now;
  }
}
