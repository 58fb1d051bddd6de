package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewStore.Change;
import cn.beian.local.Suite;
import cn.beian.platform.table.Wiring;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The calendar of working days was another one when the order came to the review. */
final class ReplanFlow {
  private static final Duration HOLIDAY = Duration.ofDays(7);

  private final Suite suite;
  private final Cast cast;
  private final Wiring wiring;

  ReplanFlow(Suite suite, Cast cast) {
    this.suite = suite;
    this.cast = cast;
    this.wiring = new Wiring(suite.around("ReplanDeadlinesFunction"));
  }

  private Review review(String order) {
    return wiring.ordersToRead(wiring.noContent()).review(new OrderId(order)).orElseThrow();
  }

  void movesWhatStandsWhereAnotherCalendarPutIt(String order) {
    Instant right = review(order).entry().dueBy();
    wiring.reviews().commit(new Change(later(review(order)), List.of(), null));
    ObjectNode days =
        Json.object()
            .put("from", suite.today().toString())
            .put("to", suite.today().plusDays(20).toString());
    Call replan = Call.post("/_local/functions/ReplanDeadlinesFunction", days);
    assertThat(cast.anyone().send(replan).text("/moved")).isEqualTo("1");
    assertThat(review(order).entry().dueBy()).isEqualTo(right);
    assertThat(cast.anyone().send(replan).text("/moved")).as("again").isEqualTo("0");
  }

  private static Review later(Review there) {
    Review.Entry entry = there.entry();
    Review fresh =
        Review.opened(
            new Review.Entry(
                entry.order(),
                entry.type(),
                entry.province(),
                entry.round(),
                entry.since(),
                entry.dueBy().plus(HOLIDAY)));
    return new Review(
        fresh.entry(),
        there.state(),
        there.outcome(),
        there.claim(),
        there.proposedBy(),
        there.calls(),
        there.videos(),
        fresh.watch(),
        there.version());
  }
}
