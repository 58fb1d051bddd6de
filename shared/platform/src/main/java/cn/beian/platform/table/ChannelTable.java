package cn.beian.platform.table;

import cn.beian.domain.event.Ids;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Effect;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Channel.Halt;
import cn.beian.domain.upload.Channel.Why;
import cn.beian.domain.upload.ChannelStore;
import cn.beian.domain.upload.Upload;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Channels in the table. Who holds one stands in an item of its own, so that those who want it are
 * not in the way of its transactions; what keeps two from sending at once is the channel's version.
 */
public final class ChannelTable implements ChannelStore {
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int TRIES = 3;
  private static final String MINE = "holder = :holder";

  private final Table table;
  private final Ids ids;
  private final InstantSource clock;

  public ChannelTable(Table table, Ids ids, InstantSource clock) {
    this.table = table;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Held> take(Province province) {
    Held held = new Held(province, ids.next());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (hold(held)) {
        return Optional.of(held);
      }
      if (want(province)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean hold(Held held) {
    Instant now = clock.instant();
    return table.update(
        holder(held.province())
            .updateExpression("SET holder = :holder, heldUntil = :until REMOVE wanted")
            .conditionExpression("attribute_not_exists(holder) OR heldUntil < :now")
            .expressionAttributeValues(
                Table.values(
                    ":holder",
                    held.holder(),
                    ":until",
                    Key.time(now.plus(LEASE)),
                    ":now",
                    Key.time(now))));
  }

  /** False if nobody holds it any more. */
  private boolean want(Province province) {
    return table.update(
        holder(province)
            .updateExpression("SET wanted = :wanted")
            .conditionExpression("attribute_exists(holder)")
            .expressionAttributeValues(Map.of(":wanted", AttributeValue.fromBool(true))));
  }

  @Override
  public boolean giveBack(Held held) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (let(held, MINE + " AND attribute_not_exists(wanted)")) {
        return true;
      }
      if (table.update(mine(held, "REMOVE wanted", MINE + " AND attribute_exists(wanted)"))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void leave(Held held) {
    let(held, MINE);
  }

  private boolean let(Held held, String condition) {
    return table.update(mine(held, "REMOVE holder, heldUntil, wanted", condition));
  }

  private static UpdateItemRequest.Builder mine(Held held, String update, String condition) {
    return holder(held.province())
        .updateExpression(update)
        .conditionExpression(condition)
        .expressionAttributeValues(Table.values(":holder", held.holder()));
  }

  private static UpdateItemRequest.Builder holder(Province province) {
    return UpdateItemRequest.builder().key(BureauKey.holder(province).toMap());
  }

  @Override
  public Channel channel(Province province) {
    return table
        .find(BureauKey.channel(province))
        .map(item -> channel(province, item))
        .orElseGet(() -> Channel.unused(province));
  }

  @Override
  public boolean save(Channel next) {
    Transaction transaction = new Transaction(table);
    add(transaction, next);
    return Transaction.applied(transaction.commit(next, Map.of()));
  }

  @Override
  public Outcome<Channel> accept(Channel next, Upload upload) {
    Transaction transaction = new Transaction(table);
    OutgoingTable.add(transaction, new Effect.AcceptUpload(next, upload));
    return transaction.commit(next, Map.of());
  }

  /**
   * Goes on with a channel that stood still.
   *
   * @return the channel, CHANNEL_NOT_HALTED, or STALE_VERSION if somebody was faster
   */
  public Outcome<Channel> resume(Channel read) {
    if (read.halt() == null) {
      return Outcome.refused(RefusalCode.CHANNEL_NOT_HALTED);
    }
    Channel next = read.resumed();
    Transaction transaction = new Transaction(table);
    add(transaction, next);
    return transaction.commit(next, ChannelViews.of(next, List.of()));
  }

  @Override
  public List<String> waiting(Province province, int most) {
    return table.list(BureauKey.bureau(province), BureauKey.WAITING, most).stream()
        .map(item -> item.text(Attribute.SUBMISSION_ID))
        .toList();
  }

  @Override
  public boolean waits(Province province, String submissionId) {
    return table.find(BureauKey.waiting(province, submissionId)).isPresent();
  }

  @Override
  public void drop(Province province, String submissionId) {
    table
        .client()
        .deleteItem(request ->
            request.tableName(table.name()).key(BureauKey.waiting(province, submissionId).toMap()));
  }

  @Override
  public Optional<Upload> sentUnder(Province province, long sequence) {
    return table.find(BureauKey.sent(province, sequence)).map(ChannelTable::upload);
  }

  /** The channel's next version. */
  static void add(Transaction transaction, Channel next) {
    Unless unless =
        next.version() == 1
            ? Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION))
            : Unless.changed(next.version() - 1);
    transaction.put(item(next), unless);
  }

  /** What was sent under its number. */
  static Item sent(Province province, Upload upload) {
    return upload(Item.of(BureauKey.sent(province, upload.sequence())), upload);
  }

  private static Item item(Channel channel) {
    Halt halt = channel.halt();
    Item item =
        Item.of(BureauKey.channel(channel.province()))
            .with(Attribute.LAST, channel.last())
            .with(Attribute.VERSION, channel.version())
            .with(Attribute.FAILURES, channel.failures())
            .with(Attribute.REST_UNTIL, channel.restUntil())
            .with(Attribute.HALT_WHY, halt == null ? null : halt.why())
            .with(Attribute.HALT_CODE, halt == null ? null : halt.code())
            .with(Attribute.HALT_AT, halt == null ? null : halt.at());
    Upload inFlight = channel.inFlight();
    return inFlight == null ? item : upload(item, inFlight);
  }

  private static Item upload(Item item, Upload upload) {
    return item.with(Attribute.SUBMISSION_ID, upload.submissionId())
        .with(Attribute.SEQUENCE, upload.sequence())
        .with(Attribute.NAME, upload.name())
        .with(Attribute.HASH, upload.hash())
        .with(Attribute.REPACKED, upload.repacked());
  }

  private static Channel channel(Province province, Item item) {
    return new Channel(
        province,
        item.number(Attribute.LAST),
        item.has(Attribute.SEQUENCE) ? upload(item) : null,
        item.optionalInstant(Attribute.REST_UNTIL),
        item.count(Attribute.FAILURES),
        halt(item),
        item.number(Attribute.VERSION));
  }

  private static @Nullable Halt halt(Item item) {
    return item.has(Attribute.HALT_WHY)
        ? new Halt(
            item.choice(Attribute.HALT_WHY, Why.class),
            item.number(Attribute.HALT_CODE),
            item.instant(Attribute.HALT_AT))
        : null;
  }

  private static Upload upload(Item item) {
    return new Upload(
        item.text(Attribute.SUBMISSION_ID),
        item.number(Attribute.SEQUENCE),
        item.text(Attribute.NAME),
        item.text(Attribute.HASH),
        item.flag(Attribute.REPACKED));
  }
}
