package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.TypeDecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the records say of an order.
 *
 * @param held the certificate and the domains of its content, and who holds them
 * @param decision which type of order its content would make; for filings alone
 * @param filed what stands on record, to be compared; null where nothing does, or it is unknown
 * @param subject the account's subject in our records; null if it has none
 */
public record LookedUp(
    Holdings held,
    TypeDecision decision,
    Dossier.@Nullable Filed filed,
    @Nullable SubjectRecord subject) {

  /** The dossier of the order, seen as one of this type. */
  public Dossier dossier(OrderType type) {
    return new Dossier(held.filing(), type, filed);
  }

  /** Whether the account's own record has it, so that the order need not hold it. */
  boolean onOwnRecord(Lock lock) {
    return subject != null
        && held.holders().get(lock) instanceof Holder.OnRecord(String number)
        && number.equals(subject.filingNumber());
  }

  /** Whether another order or another account's record has something that the order wants. */
  boolean heldByOthers(Order order) {
    Holder own = new Holder.InOrder(order.id());
    return held.holders().entrySet().stream()
        .anyMatch(each -> !each.getValue().equals(own) && !onOwnRecord(each.getKey()));
  }

  /**
   * What others could hold: the content without the codes that stand on its own record, and without
   * what the account's subject has already.
   */
  public Holdings wanted() {
    List<Service> services = held.filing().services();
    Filing filing =
        held.filing()
            .with(
                IntStream.range(0, services.size())
                    .mapToObj(
                        i -> keepsCode(i) ? services.get(i).with(Hosting.NONE) : services.get(i))
                    .toList());
    return held.of(filing, lock -> !onOwnRecord(lock));
  }

  /** The services that need a service code which they do not have on record. */
  Filing coded() {
    List<Service> services = held.filing().services();
    return held.filing()
        .with(
            IntStream.range(0, services.size())
                .filter(i -> !keepsCode(i))
                .mapToObj(services::get)
                .toList());
  }

  /** Whether the service at this place names the code that it has on our record. */
  private boolean keepsCode(int place) {
    if (filed == null || subject == null || filed.content().services().size() <= place) {
      return false;
    }
    Optional<String> recorded = filed.content().services().get(place).hosting().code();
    return recorded.isPresent()
        && recorded.equals(held.filing().services().get(place).hosting().code());
  }
}
