package cn.beian.platform.table;

import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewStore;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reviewers' acts in the table, and what is to be reviewed. */
public final class ReviewTable implements ReviewStore {
  private final Table table;
  private final ReviewItems items;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  public ReviewTable(Table table, int shards) {
    this.table = table;
    this.items = new ReviewItems(shards);
  }

  @Override
  public Outcome<Review> commit(Change change) {
    Review review = change.review();
    Transaction transaction = new Transaction(table);
    items.keep(transaction, review);
    for (Event event : change.events()) {
      Events.add(transaction, Key.orderEvent(review.entry().order(), event.id()), event);
    }
    String video = change.video();
    if (video != null) {
      transaction.put(
          Item.of(Key.video(video)).with(Attribute.ORDER, review.entry().order()),
          Unless.exists(there -> Refusal.of(RefusalCode.VIDEO_USED_BEFORE)));
    }
    return transaction.commit(review, ReviewViews.of(review));
  }

  /**
   * Which reviews to list.
   *
   * @param province null for all
   * @param lateAt only those due before this moment; null for all
   */
  public record Wanted(@Nullable Province province, @Nullable Instant lateAt) {}

  /** A page of the reviews to be done, oldest first. */
  public Page<Review> queue(Wanted wanted, int limit, @Nullable String cursor) {
    Province province = wanted.province();
    Instant late = wanted.lateAt();
    Ask all =
        Ask.owned(Key.REVIEWS, Key.REVIEW)
            .oldestFirst()
            .only(Filter.NONE.and(Attribute.PROVINCE, province == null ? null : province.name()));
    Ask ask = late == null ? all : all.until(Key.queuedUntil(late));
    return Page.of(table.page(ask, limit, cursor), ReviewItems::read);
  }
}
