package cn.beian.domain.bureau;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that the administration is told of it.
 *
 * @param order its type, province and number of hand-overs
 * @param target the order's ({@link Order.Aim}), or the number of its subject that is filed
 *     elsewhere
 * @param filing the order's content. Of a change of a subject, where it has no services itself, and
 *     of a change of a service the subject stands in it as it is to be on record
 * @param sites the services that the message has to list: the order's own; for a change of the
 *     subject a filed one, as the interface takes no subject without a site (V3 §2.6)
 * @param documents the order's materials, opened
 * @param filed the ids of what is on record; null where nothing of it is filed here
 */
public record Submission(
    Order order,
    @Nullable String target,
    Filing filing,
    List<Site> sites,
    List<Document> documents,
    @Nullable FiledIds filed) {
  public Submission {
    sites = List.copyOf(sites);
    documents = List.copyOf(documents);
  }

  /**
   * A service with what the provider knows of its server.
   *
   * @param place in the order's content, from 0
   * @param number its filing number; null while it has none
   * @param server null where the code belongs to no instance
   */
  public record Site(
      Service service, int place, @Nullable String number, @Nullable Server server) {}

  /**
   * The server of a service.
   *
   * @param region as the provider's inventory names it
   * @param ipAddress IPv4 or IPv6; null without public bandwidth
   */
  public record Server(String region, @Nullable String ipAddress) {}

  /** A material of the order with its file. */
  public record Document(Material material, byte[] file) {}
}
