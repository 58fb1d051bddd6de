package cn.beian.domain.upload;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an order's last record at an administration is called there, and what is known of it. No
 * result names the file or the order (V3 §5.2): this is what joins them.
 *
 * @param submission which hand-over of the order it is
 * @param names all that a result may call it
 * @param ids the provider's own ids of what is in the order, by {@link
 *     cn.beian.domain.bureau.OwnObject#key()}: the same whenever it is sent again
 * @param open whether a result is awaited
 * @param approved whether the administration said so; numbers may come before or after
 * @param subjectNumber the subject's filing number, once it was published
 * @param serviceNumbers the services' filing numbers by their places in the order
 * @param dropped what the interface did not carry
 * @param version counts every change
 */
public record Outgoing(
    OrderId order,
    int submission,
    Province province,
    Operation operation,
    Set<String> names,
    Map<String, Long> ids,
    boolean open,
    boolean approved,
    @Nullable String subjectNumber,
    Map<Integer, String> serviceNumbers,
    List<Loss> dropped,
    long version) {
  public Outgoing {
    names = Set.copyOf(names);
    ids = Map.copyOf(ids);
    serviceNumbers = Map.copyOf(serviceNumbers);
    dropped = List.copyOf(dropped);
  }

  /** A record that is about to be sent for the first time. */
  public static Outgoing of(
      Order order, Province province, Map<String, Long> ids, Written.Ready written) {
    return new Outgoing(
        order.id(),
        order.submission(),
        province,
        written.operation(),
        written.names(),
        ids,
        true,
        false,
        null,
        Map.of(),
        written.dropped(),
        1);
  }

  /** The same in the place of the order's last record. */
  public Outgoing after(@Nullable Outgoing before) {
    return new Outgoing(
        order,
        submission,
        province,
        operation,
        names,
        ids,
        open,
        approved,
        subjectNumber,
        serviceNumbers,
        dropped,
        before == null ? 1 : before.version() + 1);
  }

  /** The hand-over's id. */
  public String submissionId() {
    return order.submissionId(submission);
  }

  /** The same with the administration's word that it is approved. */
  public Outgoing withApproval() {
    return new Outgoing(
        order,
        submission,
        province,
        operation,
        names,
        ids,
        open,
        true,
        subjectNumber,
        serviceNumbers,
        dropped,
        version + 1);
  }

  /** The same with numbers that were published. */
  public Outgoing withNumbers(String subject, Map<Integer, String> services) {
    return new Outgoing(
        order,
        submission,
        province,
        operation,
        names,
        ids,
        open,
        approved,
        subject,
        services,
        dropped,
        version + 1);
  }

  /** The same, decided or given up. */
  public Outgoing closed() {
    return new Outgoing(
        order,
        submission,
        province,
        operation,
        names,
        ids,
        false,
        approved,
        subjectNumber,
        serviceNumbers,
        dropped,
        version + 1);
  }
}
