package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.fake.Office;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.order.OverrideRule.Claim;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.sms.SmsCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Does the same to the product and to the model, and looks whether they agree. */
final class ModelWalk {
  static final Claim REMARK = new Claim("N-REMARK", "/remark", "seen");
  static final Claim DOUBT = new Claim("N-DOUBT", "/remark", "seen");
  static final Claim NAME = new Claim("N-NAME", "/subject/name", "seen");
  static final Claim UNKNOWN = new Claim("N-UNKNOWN", "/remark", "seen");
  private static final Reason REASON = new Reason("MADE_UP", null, "made up");
  private static final String NONE = "id-none";
  private static final RefusalCode MISMATCH = RefusalCode.SMS_CHECK_MISMATCH;

  final Office office;
  final ModelBureau model;
  final Set<RefusalCode> refusals = EnumSet.noneOf(RefusalCode.class);
  final List<String> commands = new ArrayList<>();
  private final ModelCompare compare;
  private final ModelChoice choice;
  private final List<String> accounts;
  private int filed;

  /**
   * @param deep whether few accounts live long, or more of them collide
   */
  ModelWalk(long seed, RuleBook rules, boolean deep) {
    office = new Office(rules);
    ModelChoice.CODES.forEach(office::code);
    model = new ModelBureau(office.now(), Set.copyOf(ModelChoice.CODES));
    compare = new ModelCompare(office.store, model);
    choice = new ModelChoice(new Random(seed), model);
    accounts =
        ModelChoice.ACCOUNTS.subList(0, choice.any(deep ? List.of(1, 1, 1, 2) : List.of(2, 2, 3)));
    ModelRegister register = new ModelRegister(model.records);
    office.register.answers(_ -> register.look(Objects.requireNonNull(office.register.asked)));
  }

  void go(int steps) {
    for (int step = 0; step < steps; step++) {
      weather();
      act();
      compare.compare();
    }
  }

  private void act() {
    String account = choice.any(accounts);
    if (choice.oneIn(12)) {
      timePasses();
    } else if (choice.oneIn(15)) {
      filedElsewhere(any());
    } else if (choice.oneIn(8)) {
      wild(any(), choice.below(15));
    } else {
      model.orders.values().stream()
          .filter(order -> order.open() && order.account.equals(account))
          .findFirst()
          .ifPresentOrElse(this::onward, () -> create(account));
    }
  }

  /** The administration's interfaces come and go. */
  private void weather() {
    model.bureauDown = choice.oneIn(8);
    model.bureauRefuses = choice.oneIn(8);
    model.registerDown = choice.oneIn(15);
    office.bureau.down(model.bureauDown).refusing(model.bureauRefuses);
    office.register.down(model.registerDown);
  }

  private ModelOrder any() {
    return choice.any(
        model.orders.isEmpty()
            ? List.of(
                new ModelOrder(
                    NONE, OrderType.ACCESS, Optional.empty(), choice.content("a"), model.now))
            : List.copyOf(model.orders.values()));
  }

  /** What brings the order on, most of the time. */
  private void onward(ModelOrder order) {
    switch (order.state) {
      case DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, BUREAU_REJECTED, SMS_RETURNED ->
          wild(
              order,
              changes(order)
                  ? choice.any(List.of(1, 1, 1, 2, 2, 2, 2, 3))
                  : choice.any(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 5, 5, 13)));
      case AWAITING_REVIEW -> wild(order, choice.any(List.of(4, 4, 4, 4, 4, 4, 4, 5, 6)));
      case REVIEW_PASSED, HANDING_OVER -> wild(order, choice.any(List.of(7, 7, 7, 7, 7, 6, 5)));
      case SMS_PENDING -> wild(order, choice.any(List.of(8, 8, 8, 8, 8, 8, 8, 9, 12, 5, 10)));
      case BUREAU_REVIEW -> wild(order, choice.any(List.of(10, 10, 10, 10, 8, 9, 5)));
      case APPROVED, ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID -> {}
    }
  }

  /** A draft of a change says at first what is on record. */
  private static boolean changes(ModelOrder order) {
    return order.type.purpose() == Purpose.CHANGE && order.moves == 0;
  }

  private void wild(ModelOrder order, int command) {
    String id = choice.oneIn(150) ? NONE : order.id;
    OrderId orderId = new OrderId(id);
    Caller caller = choice.caller(order.account);
    switch (command) {
      case 0 -> create(order.account);
      case 1 ->
          same(
              "submit " + id,
              office.submit.submit(caller, orderId),
              () -> model.submit(caller, id));
      case 2 -> edit(caller, id, order);
      case 3 ->
          same(
              "abandon " + id,
              office.abandon.abandon(caller, orderId),
              () -> model.abandon(caller, id));
      case 4 -> decide(id);
      case 5 -> override(id);
      case 6 -> withdraw(caller, id);
      case 7 -> handOver(id);
      case 8 -> answers(order);
      case 9 -> answer(order, choice.below(3), choice.below(3));
      case 10 -> result(order, id);
      case 11 -> copy(order.account, id);
      case 12 -> resend(order, choice.any(order.content.contacts()));
      case 13 -> postpone(id);
      default -> override(id);
    }
  }

  private interface Expected {
    Set<RefusalCode> refusals();
  }

  private void same(String command, Outcome<Order> outcome, Expected expected) {
    commands.add(command);
    Set<RefusalCode> right = expected.refusals();
    switch (outcome) {
      case Outcome.Done<Order> _ -> {
        if (!right.isEmpty()) {
          throw new AssertionError(command + ": must be refused: " + right);
        }
      }
      case Outcome.Refused<Order>(Refusal refusal) -> {
        refusals.add(refusal.code());
        if (!right.contains(refusal.code())) {
          throw new AssertionError(
              command
                  + ": "
                  + (right.isEmpty() ? "must be done" : "must be refused: " + right)
                  + ", but was refused: "
                  + refusal);
        }
      }
    }
  }

  private void create(String account) {
    if (choice.oneIn(5)) {
      copy(account, ended(account));
    } else if (model.records.subject(account).isPresent() ? !choice.oneIn(3) : choice.oneIn(20)) {
      Purpose purpose = choice.purpose();
      String number = choice.number(account);
      Wish wish = purpose == Purpose.CHANGE ? new Wish.Change(number) : new Wish.Deregister(number);
      open(choice.caller(account), wish, (caller, id) -> model.about(caller, id, purpose, number));
    } else {
      Content content = choice.content(account);
      open(
          Office.customer(account),
          new Wish.File(content.filing()),
          (caller, id) -> model.file(caller, id, content));
    }
  }

  /** Mostly one of its own. */
  private String ended(String account) {
    List<String> own =
        model.orders.values().stream()
            .filter(order -> !order.open() && order.account.equals(account))
            .map(order -> order.id)
            .toList();
    return own.isEmpty() || choice.oneIn(6) ? any().id : choice.any(own);
  }

  private void copy(String account, String id) {
    open(
        choice.caller(account),
        new Wish.Copy(new OrderId(id)),
        (caller, fresh) -> model.copy(caller, fresh, id));
  }

  private interface Opening {
    Set<RefusalCode> of(Caller caller, String id);
  }

  private void open(Caller caller, Wish wish, Opening opening) {
    Outcome<Order> outcome = office.create.create(caller, wish);
    String id = outcome instanceof Outcome.Done<Order>(Order order) ? order.id().value() : NONE;
    same(
        caller.account() + " opens " + id + " " + wish.getClass().getSimpleName(),
        outcome,
        () -> opening.of(caller, id));
  }

  private void edit(Caller caller, String id, ModelOrder order) {
    Content content = choice.edited(order);
    boolean stale = choice.oneIn(10);
    long version = order.moves + 1 - (stale ? 1 : 0);
    same(
        "edit " + id + " " + content,
        office
            .update
            .update(caller, new OrderId(id), version, _ -> content.filing())
            .map(UpdateOrder.Edited::order),
        () -> model.edit(caller, id, stale, _ -> content));
  }

  private void decide(String id) {
    Decision decision = choice.oneIn(2) ? Decision.PASS : choice.any(List.of(Decision.values()));
    boolean reason = !choice.oneIn(10);
    same(
        decision + " " + id,
        office.review.decide(
            Office.REVIEWER, new OrderId(id), decision, reason ? List.of(REASON) : List.of()),
        () -> model.decide(id, decision, reason));
  }

  private void override(String id) {
    OrderId order = new OrderId(id);
    boolean doubt = choice.oneIn(2);
    same(
        "let the remark pass of " + id,
        office.override.override(Office.REVIEWER, order, doubt ? DOUBT : REMARK),
        () -> model.letPass(id, doubt ? "?" : "!"));
    if (choice.oneIn(10) && model.orders.containsKey(id)) {
      boolean open = model.orders.get(id).open() && !model.orders.get(id).deregisters();
      same(
          "let pass by no rule",
          office.override.override(Office.REVIEWER, order, UNKNOWN),
          () -> Set.of(open ? RefusalCode.RULE_NOT_FOUND : RefusalCode.ORDER_STATE));
      same(
          "let the name pass",
          office.override.override(Office.REVIEWER, order, NAME),
          () -> Set.of(open ? RefusalCode.RULE_NOT_OVERRIDABLE : RefusalCode.ORDER_STATE));
    }
  }

  private void postpone(String id) {
    int days = choice.any(List.of(-1, 0, 1, 3, 20, 89, 90, 91, 400));
    same(
        "postpone " + id + " by days " + days,
        office.postpone.postpone(
            Office.REVIEWER, new OrderId(id), ModelOrder.day(office.now()).plusDays(days)),
        () -> model.postpone(id, days));
  }

  private void withdraw(Caller caller, String id) {
    boolean reason = !choice.oneIn(10);
    WithdrawOrder.Cause cause =
        reason ? WithdrawOrder.Cause.NO_LONGER_WANTED : WithdrawOrder.Cause.OTHER;
    same(
        "withdraw " + id,
        office.withdraw.withdraw(caller, new OrderId(id), cause, null),
        () -> model.withdraw(caller, id, reason));
  }

  /** The message is often delivered twice. */
  private void handOver(String id) {
    for (int i = choice.below(2); i >= 0; i--) {
      ModelOrder order = model.orders.get(id);
      boolean asked = order != null && OrderLifeModel.goesOut(order);
      try {
        same(
            "hand over " + id, office.handOver.handOver(new OrderId(id)), () -> model.handOver(id));
      } catch (BureauUnavailableException down) {
        commands.add("hand over in vain " + id);
        if (!asked || !model.bureauDown) {
          throw new AssertionError("unavailable", down);
        }
        model.handOver(id);
      }
    }
  }

  private void answers(ModelOrder order) {
    for (int contact : order.content.contacts()) {
      if (!choice.oneIn(4)) {
        answer(order, contact, choice.oneIn(8) ? 1 + choice.below(7) : 0);
      }
    }
  }

  /** So many wrong entries, then the right one. */
  private void answer(ModelOrder order, int contact, int wrong) {
    Order there = office.store.orders.get(new OrderId(order.id));
    String mobile = Content.mobile(order.account, contact);
    for (int i = 0; i < wrong; i++) {
      same(
          "wrong entry of " + mobile,
          office.smsChecks.record(new Entry(mobile, "000000", "000000", Office.ADDRESS)),
          () -> ofOpen(order, open -> model.answer(open, contact, false), MISMATCH));
    }
    if (there == null) {
      return;
    }
    for (SmsCheck check : office.store.checks(there)) {
      Entry right = office.rightEntry(check);
      if (right.mobile().equals(mobile)) {
        same(
            "right entry of " + mobile,
            office.smsChecks.record(right),
            () ->
                order.open()
                    ? model.answer(order.id, contact, true)
                    : ofOpen(order, open -> model.answer(open, contact, false), MISMATCH));
      }
    }
  }

  /** Once or more than once, at times with the end of another's document. */
  private void resend(ModelOrder order, int contact) {
    boolean known = !choice.oneIn(6);
    ResendSmsCheck.Wish wish =
        new ResendSmsCheck.Wish(
            Content.mobile(order.account, contact),
            known ? Content.idEnd(order.account, contact) : "000000",
            Office.ADDRESS);
    RefusalCode nothing = RefusalCode.NO_SMS_CHECK_WAITING;
    for (int i = choice.below(4); i >= 0; i--) {
      same(
          "new code for " + wish.mobile(),
          office.resend.resend(wish),
          () ->
              known
                  ? ofOpen(order, open -> model.resend(open, contact), nothing)
                  : Set.of(nothing));
    }
  }

  /** A mobile is asked by the account's open order, whichever one it is thought for. */
  private Set<RefusalCode> ofOpen(
      ModelOrder order, Function<String, Set<RefusalCode>> what, RefusalCode otherwise) {
    return model.orders.values().stream()
        .filter(each -> each.open() && each.account.equals(order.account))
        .findFirst()
        .map(open -> what.apply(open.id))
        .orElse(Set.of(otherwise));
  }

  private void result(ModelOrder order, String id) {
    int submission = order.submission - (choice.oneIn(12) ? 1 : 0);
    String name = id + "." + submission;
    for (int i = choice.oneIn(6) ? 2 : 1; i > 0; i--) {
      if (choice.oneIn(4)) {
        same(
            "administration rejects " + name,
            office.result.apply(new BureauResult.Rejected(name, List.of(REASON))),
            () -> model.reject(id, submission));
      } else {
        approve(order, id, submission);
      }
    }
  }

  private void approve(ModelOrder order, String id, int submission) {
    String subject =
        model
            .records
            .subject(order.account)
            .filter(_ -> !choice.oneIn(20))
            .map(ModelRecords.Filed::number)
            .orElseGet(() -> "粤ICP备2026%06d号".formatted(++filed));
    List<String> numbers = new ArrayList<>(numbers(order, subject));
    if (choice.oneIn(15)) {
      numbers.add(subject + "-99");
    }
    same(
        "administration approves " + id + "." + submission + " " + subject + numbers,
        office.result.apply(new BureauResult.Approved(id + "." + submission, subject, numbers)),
        () -> model.approve(id, submission, subject, numbers));
  }

  private List<String> numbers(ModelOrder order, String subject) {
    return switch (order.type.purpose()) {
      case FILE -> {
        long known =
            model.records.sites.values().stream()
                .filter(site -> site.subject().equals(subject))
                .count();
        yield order.content.numbers(subject, (int) known + 1);
      }
      case CHANGE, DEREGISTER ->
          order.content.sites().isEmpty() ? List.of() : List.of(order.target.orElse(""));
    };
  }

  private void check(String id) {
    same("look at " + id, office.validity.check(new OrderId(id)), () -> model.check(id));
  }

  /** Somewhere else, what an order wants is filed, by its own subject or by another. */
  private void filedElsewhere(ModelOrder order) {
    List<String> domains = order.content.domains();
    String domain = domains.isEmpty() ? ModelRecords.SITE_ELSEWHERE : choice.any(domains);
    if (!model.records.sitesElsewhere.containsKey(domain)) {
      String certificate = choice.oneIn(2) ? order.content.certificate() : ModelRecords.ELSEWHERE;
      commands.add(domain + " is filed elsewhere for " + certificate);
      model.records.fileElsewhere(domain, certificate);
    }
    check(order.id);
    if (choice.oneIn(2)) {
      timePasses();
    }
  }

  private void timePasses() {
    int times = choice.oneIn(8) ? 8 : 1;
    int hours = times > 1 ? 24 * 23 : choice.any(List.of(1, 7, 23, 24, 25, 24 * 6, 24 * 31));
    boolean sweep = times > 1 || !choice.oneIn(3);
    for (int i = 0; i < times; i++) {
      commands.add(hours + " h pass" + (sweep ? ", sweep" : ""));
      office.advance(Duration.ofHours(hours));
      model.now = office.now();
      if (sweep) {
        List.copyOf(office.store.orders.keySet()).forEach(office.cleanUp::cleanUp);
        model.sweep();
        List.copyOf(model.orders.keySet()).forEach(this::check);
      }
      compare.compare();
    }
  }
}
