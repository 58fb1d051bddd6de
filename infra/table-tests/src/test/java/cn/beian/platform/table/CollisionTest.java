package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What somebody is answered whose transaction collides with others, however often. */
class CollisionTest {
  private final Agency agency = Agency.open();
  private final String domain = Agency.domain();

  /** A table whose items are all in another transaction the first times that one is tried. */
  private static final class Colliding extends ForwardingDynamoDb {
    private final int collisions;
    private int tried;

    Colliding(DynamoDbClient target, int collisions) {
      super(target);
      this.collisions = collisions;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      tried++;
      if (tried > collisions) {
        return super.transactWriteItems(request);
      }
      CancellationReason reason = CancellationReason.builder().code("TransactionConflict").build();
      throw TransactionCanceledException.builder()
          .cancellationReasons(Collections.nCopies(request.transactItems().size(), reason))
          .build();
    }
  }

  private Order draft(String account) {
    return agency.draft(account, agency.filing(agency.code(), domain));
  }

  private Outcome<Order> submit(Colliding table, String account, Order draft) {
    return agency.through(table).submit.submit(customer(account), draft.id());
  }

  @Test
  void itIsTriedAgainUntilTheOthersAreDone() {
    Colliding table = new Colliding(Agency.CLIENT, 4);
    Order order = done(submit(table, "a", draft("a")));
    assertThat(agency.order(order.id()).state()).isEqualTo(OrderState.AWAITING_REVIEW);
    assertThat(table.tried).isEqualTo(5);
  }

  @Test
  void whoCollidesWithTheWinnerIsToldAtOnceWhatBlocksHim() {
    Order late = draft("b");
    done(agency.submit.submit(customer("a"), draft("a").id()));
    var before = agency.itemsWithoutAudit();
    Colliding table = new Colliding(Agency.CLIENT, Integer.MAX_VALUE);
    assertThat(refusal(submit(table, "b", late)).code())
        .isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(table.tried).isEqualTo(1);
    assertThat(agency.itemsWithoutAudit()).isEqualTo(before);
  }

  @Test
  void whoNeverGetsThroughIsToldToAskAgainAndHasWrittenNothing() {
    Order draft = draft("a");
    var before = agency.itemsWithoutAudit();
    Colliding table = new Colliding(Agency.CLIENT, Integer.MAX_VALUE);
    assertThat(refusal(submit(table, "a", draft)).code()).isEqualTo(RefusalCode.BUSY);
    assertThat(table.tried).isEqualTo(8);
    assertThat(agency.itemsWithoutAudit()).isEqualTo(before);
  }
}
