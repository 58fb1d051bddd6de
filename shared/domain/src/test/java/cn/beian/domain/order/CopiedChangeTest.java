package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.CreateOrder.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of a service that is begun again after its subject was changed. */
class CopiedChangeTest {
  private final Office office = new Office();

  private Order create(Wish wish) {
    return done(office.create.create(customer("a"), wish));
  }

  private void through(OrderId id) {
    done(office.submit.submit(customer("a"), id));
    office.pass(id);
    Order order = done(office.handOver.handOver(id));
    office
        .store
        .checks(order)
        .forEach(check -> done(office.smsChecks.record(office.rightEntry(check))));
    done(office.result.apply(office.approval(office.order(id), "粤ICP备2026000001号")));
  }

  @Test
  void itHasTheSubjectAsItIsOnRecordNow() {
    through(office.draft(Samples.filing("OLD", List.of("one.example"), "code-1")).id());
    OrderId abandoned = create(new Wish.Change("粤ICP备2026000001号-1")).id();
    done(office.abandon.abandon(customer("a"), abandoned));
    Order change = create(new Wish.Change("粤ICP备2026000001号"));
    Filing changed = Samples.filing("NEW", List.of());
    done(office.update.update(customer("a"), change.id(), change.version(), _ -> changed));
    through(change.id());
    Order copy = create(new Wish.Copy(abandoned));
    assertThat(office.store.filings.get(copy.id()))
        .extracting(Filing::subject)
        .isEqualTo(changed.subject());
    through(copy.id());
    assertThat(office.store.locks).hasSize(2);
  }
}
