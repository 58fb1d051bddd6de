package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@link OrderLifeModelTest} does not come to: records that go away while an order is open.
 */
class CheckValidityTest {
  private static final String NUMBER = "粤ICP备2026000001号";

  private final Office office = new Office();

  /** What the administration says from now on. */
  private void says(FiledSubject subject, FiledService service) {
    office.register.answers(found ->
        new Found(
            subject,
            null,
            null,
            found.services().keySet().stream()
                .collect(Collectors.toMap(named -> named, _ -> service))));
  }

  private boolean marked(Order order) {
    Order looked = done(office.validity.check(order.id()));
    Deadline deadline = looked.deadline();
    assertThat(looked.state()).isEqualTo(order.state());
    return deadline != null && deadline.kind() == Deadline.Kind.INVALID;
  }

  private Order change(String number) {
    Order filed = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(filed, NUMBER)));
    return done(office.create.create(customer("a"), new Wish.Change(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {NUMBER, NUMBER + "-1"})
  void aChangeOfWhatIsFiledGoesOnAndOneWhoseSubjectIsGoneDoesNot(String number) {
    Order order = change(number);
    assertThat(marked(order)).isFalse();
    office.store.subjects.remove(new AccountId("a"));
    assertThat(marked(order)).isTrue();
  }

  @Test
  void aChangeOfAServiceThatIsGoneDoesNotGoOn() {
    Order order = change(NUMBER + "-1");
    office.store.services.clear();
    assertThat(marked(order)).isTrue();
  }

  @Test
  void whatWaitsForItsReviewDoesNotGoOnWhenWhatItWasToJoinIsGone() {
    says(FiledSubject.FILED_ELSEWHERE, FiledService.FILED_ELSEWHERE);
    Order order = office.submitted(Samples.filing());
    assertThat(order.type()).isEqualTo(OrderType.ACCESS);
    assertThat(marked(order)).isFalse();
    says(FiledSubject.NOT_FILED, FiledService.NOT_FILED);
    assertThat(marked(order)).isTrue();
  }

  @Test
  void whatIsSubmittedAgainGetsItsTypeAnew() {
    Order submitted = office.submitted(Samples.filing());
    Order back =
        done(
            office.review.decide(
                Office.REVIEWER,
                submitted.id(),
                Decision.REQUEST_MATERIAL,
                List.of(new Reason("BLURRED", null, "made up"))));
    says(FiledSubject.FILED_ELSEWHERE, FiledService.FILED_ELSEWHERE);
    assertThat(marked(back)).isFalse();
    assertThat(done(office.submit.submit(customer("a"), back.id())).type())
        .isEqualTo(OrderType.ACCESS);
  }
}
