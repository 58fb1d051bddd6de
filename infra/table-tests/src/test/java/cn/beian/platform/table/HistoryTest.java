package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.REVIEWER;
import static cn.beian.platform.table.Agency.code;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.Passage;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Reason;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The history only grows: no line of it is ever changed or taken away. */
class HistoryTest {
  private static final List<Reason> REASONS = List.of(new Reason("MADE_UP", null, "made up"));

  private final Agency agency = Agency.open().through(new AppendOnly(Agency.CLIENT));
  private final Map<Key, Map<String, AttributeValue>> seen = new HashMap<>();

  /** A client that lets no history be written but by a put that overwrites nothing. */
  private static final class AppendOnly extends ForwardingDynamoDb {
    AppendOnly(DynamoDbClient target) {
      super(target);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      request.transactItems().forEach(AppendOnly::check);
      return super.transactWriteItems(request);
    }

    private static void check(TransactWriteItem item) {
      Put put = item.put();
      if (put != null && history(put.item())) {
        assertThat(put.conditionExpression()).isEqualTo("attribute_not_exists(pk)");
      }
      assertThat(item.update() != null && history(item.update().key())).isFalse();
      assertThat(item.delete() != null && history(item.delete().key())).isFalse();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      assertThat(history(request.item())).isFalse();
      return super.putItem(request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      assertThat(history(request.key())).isFalse();
      return super.updateItem(request);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
      assertThat(history(request.key())).isFalse();
      return super.deleteItem(request);
    }

    private static boolean history(Map<String, AttributeValue> item) {
      return item.get("sk").s().startsWith(Key.EVENT);
    }
  }

  /** Every line that was there is there, as it was. */
  private void look() {
    Map<Key, Map<String, AttributeValue>> now = agency.items();
    now.keySet().removeIf(key -> !key.sk().startsWith(Key.EVENT));
    assertThat(now).containsAllEntriesOf(seen);
    seen.putAll(now);
    agency.clock.advance(Duration.ofMillis(1));
  }

  @Test
  void noStepOfAnOrdersLifeTouchesWhatIsWritten() {
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    look();
    done(agency.submit.submit(customer("a"), order.id()));
    look();
    Order asked =
        done(agency.review.decide(REVIEWER, order.id(), Decision.REQUEST_MATERIAL, REASONS));
    look();
    done(agency.update.update(customer("a"), order.id(), asked.version(), filing -> filing));
    look();
    done(agency.submit.submit(customer("a"), order.id()));
    look();
    agency.pass(order.id());
    look();
    Order pending = done(agency.handOver(new CountingBureau()).handOver(order.id()));
    look();
    agency.clock.advance(Duration.ofHours(25));
    done(agency.cleanUp.cleanUp(pending.id()));
    look();
    done(agency.submit.submit(customer("a"), order.id()));
    look();
    Order again = done(agency.handOver(new CountingBureau()).handOver(order.id()));
    look();
    agency
        .entries(again)
        .forEach(entry -> {
          done(agency.sms.record(entry));
          look();
        });
    done(agency.result.apply(new BureauResult.Rejected(again.submissionId(), REASONS)));
    look();
    done(agency.abandon.abandon(customer("a"), order.id()));
    look();
    agency.approved("b", "粤ICP备2026000001号");
    look();
    assertThat(agency.orders.history(order.id())).hasSize(16);
    everyLineGoesOnWhereTheLastEnded(order);
  }

  private void everyLineGoesOnWhereTheLastEnded(Order order) {
    OrderState state = null;
    for (Event event : agency.orders.history(order.id())) {
      Passage passage = Objects.requireNonNull(event.passage());
      assertThat(passage.from()).isEqualTo(state);
      state = passage.to();
    }
    assertThat(state).isEqualTo(OrderState.ABANDONED);
  }

  @Test
  void aLineIsWrittenOnce() {
    Order order = agency.submitted("a");
    Event first = agency.orders.history(order.id()).getFirst();
    look();
    Transaction again = new Transaction(agency.table);
    Events.add(again, Key.orderEvent(order.id(), first.id()), first);
    assertThat(code(again.commit("", Map.of()))).isEqualTo(RefusalCode.BUSY);
    look();
  }
}
