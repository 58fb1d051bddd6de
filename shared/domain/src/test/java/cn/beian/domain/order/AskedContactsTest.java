package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.progress.ContentPatch;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is asked for which type of order, and at which number. */
class AskedContactsTest {
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final String SUBJECTS = "13800000000";
  private static final String SERVICES = "13800000001";
  private static final String NEW = "13800000009";

  private final Office office = new Office();

  private void filed() {
    Order first = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(first, NUMBER)));
  }

  /** What the administration says from now on. */
  private void says(FiledSubject subject, FiledService service) {
    office.register.answers(found -> {
      Map<Named, FiledService> services = new HashMap<>(found.services());
      services.replaceAll((_, _) -> service);
      return new Found(subject, NUMBER, null, services);
    });
  }

  private List<String> asked(Order order) {
    return office.store.checks(order).stream()
        .map(check -> office.store.read(check).mobile().value())
        .toList();
  }

  private Order changed(String number, ContentPatch change) {
    Order draft = done(office.create.create(customer("a"), new Wish.Change(number)));
    done(office.update.update(customer("a"), draft.id(), draft.version(), change));
    return handedOver(draft);
  }

  private Order handedOver(Order draft) {
    done(office.submit.submit(customer("a"), draft.id()));
    office.pass(draft.id());
    return done(office.handOver.handOver(draft.id()));
  }

  private Order deregistering(String number) {
    Order draft = done(office.create.create(customer("a"), new Wish.Deregister(number)));
    done(office.submit.submit(customer("a"), draft.id()));
    return done(office.handOver.handOver(draft.id()));
  }

  private static Principal renumbered(Principal person) {
    return Samples.principal(person.name().value(), NEW, person.idNumber().value());
  }

  private static Filing withSubjectsNewNumber(Filing filing) {
    Subject subject = filing.subject();
    return new Filing(
        filing.province(),
        Samples.subject(
            subject.certificateNumber().value(), renumbered(Samples.subjectPrincipal())),
        filing.services(),
        filing.materials(),
        filing.remark());
  }

  private static Filing withServicesNewNumber(Filing filing) {
    List<Service> services =
        filing.services().stream()
            .map(service ->
                Samples.service(
                    List.of("one.example"), "code-1", renumbered(Samples.servicePrincipal())))
            .toList();
    return new Filing(
        filing.province(), filing.subject(), services, filing.materials(), filing.remark());
  }

  @Test
  void aFirstFilingAsksTheSubjectsAndTheServicesPrincipal() {
    assertThat(asked(office.pending(Samples.filing()))).containsExactly(SUBJECTS, SERVICES);
  }

  @Test
  void aChangeOfTheSubjectAsksItsPrincipalAtTheNewNumber() {
    filed();
    Order change = changed(NUMBER, AskedContactsTest::withSubjectsNewNumber);
    assertThat(change.type()).isEqualTo(OrderType.CHANGE_SUBJECT);
    assertThat(asked(change)).containsExactly(NEW);
  }

  @Test
  void aChangeOfAServiceAsksItsPrincipalAtTheNewNumber() {
    filed();
    Order change = changed(NUMBER + "-1", AskedContactsTest::withServicesNewNumber);
    assertThat(change.type()).isEqualTo(OrderType.CHANGE_SERVICE);
    assertThat(asked(change)).containsExactly(NEW);
  }

  @Test
  void aNewServiceAsksItsPrincipalAtWhateverNumberTheOrderNames() {
    filed();
    says(FiledSubject.FILED_HERE, FiledService.NOT_FILED);
    Principal person = renumbered(Samples.servicePrincipal());
    Filing more =
        Samples.filing(
            Samples.filing().subject().certificateNumber().value(),
            List.of(Samples.service(List.of("new.example"), "code-2", person)));
    Order order = handedOver(done(office.create(customer("a"), more)));
    assertThat(order.type()).isEqualTo(OrderType.NEW_SERVICE_SUBJECT_HERE);
    assertThat(asked(order)).containsExactly(NEW);
  }

  @Test
  void anAccessOrderAsksTheServicesPrincipalOnly() {
    says(FiledSubject.FILED_ELSEWHERE, FiledService.FILED_ELSEWHERE);
    Order order = office.pending(Samples.filing());
    assertThat(order.type()).isEqualTo(OrderType.ACCESS);
    assertThat(asked(order)).containsExactly(SERVICES);
  }

  @Test
  void aDeregistrationAsksTheOneWhoseFilingEndsAtTheFiledNumber() {
    filed();
    assertThat(asked(deregistering(NUMBER))).containsExactly(SUBJECTS);
    office.advance(Duration.ofHours(24));
    office.store.orders.keySet().forEach(office.cleanUp::cleanUp);
    assertThat(asked(deregistering(NUMBER + "-1"))).containsExactly(SERVICES);
  }

  @Test
  void nothingButSilenceTakesADeregistrationBack() {
    filed();
    Order order = deregistering(NUMBER);
    assertThat(refusal(office.abandon.abandon(customer("a"), order.id())).code())
        .isEqualTo(RefusalCode.ORDER_STATE);
    assertThat(
            refusal(
                    office.withdraw.withdraw(
                        customer("a"), order.id(), WithdrawOrder.Cause.NO_LONGER_WANTED, null))
                .code())
        .isEqualTo(RefusalCode.ORDER_STATE);
    done(office.resend.resend(office.newCode(office.store.checks(order).getFirst())));
    office.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.SMS_PENDING);
    office.advance(Duration.ofMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.LAPSED);
    assertThat(office.store.subjects).as("the filing stays").hasSize(1);
    assertThat(refusal(office.submit.submit(customer("a"), order.id())).code())
        .isEqualTo(RefusalCode.ORDER_STATE);
  }
}
