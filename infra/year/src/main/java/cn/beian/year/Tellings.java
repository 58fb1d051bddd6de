package cn.beian.year;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.notice.Message;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.table.DeliveryTable;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.Page;
import cn.beian.year.Gateway.Taken;
import cn.beian.year.Ledger.Delivered;
import cn.beian.year.oracle.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people were told, as the gateway and the message boxes have it at the end. */
final class Tellings {
  private static final int PAGE = 100;
  private static final String CODE = ".CODE.";
  private static final int NOBODY = -1;

  private final World world;
  private final Map<String, List<Told>> byOrder = new HashMap<>();

  Tellings(World world) {
    this.world = world;
    world.gateway.taken().forEach(this::outside);
  }

  /** What was told of an order. */
  List<Told> of(String order) {
    return byOrder.getOrDefault(order, List.of());
  }

  Map<String, List<Told>> all() {
    return byOrder;
  }

  private void add(String order, Told told) {
    byOrder.computeIfAbsent(order, id -> new ArrayList<>()).add(told);
  }

  private void outside(String id, Taken taken) {
    Delivered delivered =
        world.ledger.delivery(id).orElse(new Delivered("nobody", "none", "unknown " + id));
    add(
        delivered.order(),
        new Told(
            delivered.notice(),
            taken.channel(),
            ShanghaiDays.of(taken.at()),
            Sample.reaches(delivered.account(), taken.to(), code(id)) ? contact(id) : NOBODY));
  }

  private static boolean code(String id) {
    return id.contains(CODE);
  }

  /** Which contact has it, by the message's id. */
  private static int contact(String id) {
    if (!code(id)) {
      return 0;
    }
    String rest = id.substring(id.indexOf(CODE) + CODE.length());
    return Integer.parseInt(rest.substring(0, rest.indexOf('.'))) + 1;
  }

  /** Reads the box of an account. */
  Tellings box(int account) {
    AccountId id = new AccountId(Desk.account(account));
    MessageTable box =
        new MessageTable(world.wiring.table(), new DeliveryTable(world.wiring.table(), 1));
    @Nullable String cursor = null;
    do {
      Page<Message> page = box.ofAccount(id, PAGE, cursor);
      page.items().forEach(message -> inBox(id, message));
      cursor = page.cursor();
    } while (cursor != null);
    return this;
  }

  private void inBox(AccountId account, Message message) {
    Instant at = world.ledger.inBox(account.value(), message.id()).orElse(message.at());
    add(message.subjectId(), new Told(message.notice(), "IN_SITE", ShanghaiDays.of(at), 0));
  }
}
