package cn.beian.platform.table;

import cn.beian.domain.Sha256;
import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.BureauInbox;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Transaction.Unless;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What came from administrations, in the table: events that the relay passes on once each. */
public final class InboxTable implements BureauInbox {
  private static final AccountId BUREAU = new AccountId("bureau");

  private final Table table;
  private final Journal journal;

  public InboxTable(Table table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  @Override
  public void fetched(Province province, String name, String archived) {
    Event event =
        event(EventType.BUREAU_FILE_FETCHED, province + "/" + archived, "fetch-bureau-files");
    put(Events.item(BureauKey.fetched(province, name, archived), event));
  }

  /** Whether a decision is kept already. */
  public boolean knows(byte[] decision) {
    return told(Sha256.hex(decision)).isPresent();
  }

  /**
   * Keeps a decision that was told, once.
   *
   * @param actor who told it
   */
  public void keep(byte[] decision, String actor) {
    String digest = Sha256.hex(decision);
    Event event = event(EventType.BUREAU_RESULT_RECEIVED, digest, actor);
    String text = new String(decision, StandardCharsets.UTF_8);
    put(Events.item(BureauKey.told(digest), event).with(Attribute.BODY, text));
  }

  /** A decision that was told, by its digest. */
  public Optional<String> told(String digest) {
    return table.find(BureauKey.told(digest)).map(item -> item.text(Attribute.BODY));
  }

  /** What a caller is answered whose decision was kept. */
  public static Map<String, Object> view() {
    return new JsonMap().with("accepted", true).build();
  }

  private Event event(EventType type, String subject, String actor) {
    return journal.entry(type, subject, BUREAU, actor);
  }

  private void put(Item item) {
    Transaction transaction = new Transaction(table);
    transaction.put(item, Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION)));
    Transaction.applied(transaction.commit(item, view()));
  }
}
