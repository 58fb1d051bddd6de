package cn.beian.domain.upload;

import cn.beian.domain.bureau.Operation;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import java.util.Optional;

/** Where it is kept what orders are called at the administrations. */
public interface OutgoingStore {

  /** The order's last record, if one was ever about to be sent. */
  Optional<Outgoing> of(OrderId order);

  /** The record that a result means, open or not. */
  Optional<Outgoing> named(Province province, Operation operation, String name);

  /** The last record of the order that holds a domain. */
  Optional<Outgoing> holding(String domain);

  /** The record in the file that was sent under a number. */
  Optional<Outgoing> sent(Province province, long sequence);

  /**
   * Reserves ids that nothing had before, for ever.
   *
   * @return the first of them
   */
  long reserve(int count);

  /** Writes the next version. False if it is not as it was read. */
  boolean save(Outgoing next);

  /**
   * Writes that it is about to be sent, in one transaction with the channel.
   *
   * @return refused with ANOTHER_ORDER_IN_PROGRESS while another record of that name is open
   */
  Outcome<Channel> begin(Channel next, Outgoing outgoing);
}
