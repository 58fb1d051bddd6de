package cn.beian.domain.upload;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an order's last record at an administration is called there, and what is known of it. No
 * result names the file or the order (V3 §5.2): this is what joins them.
 *
 * @param submission which hand-over of the order it is
 * @param names all that a result may call it
 * @param ids the provider's own ids of what is in the order, by {@link
 *     cn.beian.domain.bureau.OwnObject#key()}: the same whenever it is sent again
 * @param heard what was heard of it
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
    Heard heard,
    List<Loss> dropped,
    long version) {
  public Outgoing {
    names = Set.copyOf(names);
    ids = Map.copyOf(ids);
    dropped = List.copyOf(dropped);
  }

  /**
   * What was heard of a record from the administration.
   *
   * @param open whether a result is awaited
   * @param approved whether the administration said so; numbers may come before or after
   * @param subjectNumber the subject's filing number, once it was published
   * @param serviceNumbers the services' filing numbers by their places in the order
   */
  public record Heard(
      boolean open,
      boolean approved,
      @Nullable String subjectNumber,
      Map<Integer, String> serviceNumbers) {

    /** Nothing was heard yet. */
    public static final Heard NOTHING = new Heard(true, false, null, Map.of());

    public Heard {
      serviceNumbers = Map.copyOf(serviceNumbers);
    }
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
        Heard.NOTHING,
        written.dropped(),
        1);
  }

  /** See {@link Heard}. */
  public boolean open() {
    return heard.open();
  }

  /** See {@link Heard}. */
  public boolean approved() {
    return heard.approved();
  }

  /** See {@link Heard}. */
  public @Nullable String subjectNumber() {
    return heard.subjectNumber();
  }

  /** See {@link Heard}. */
  public Map<Integer, String> serviceNumbers() {
    return heard.serviceNumbers();
  }

  /**
   * How to speak of it to the administration: by our own id where it has one. The id of a subject
   * that a new service joins is the administration's, and need not name the record there.
   */
  public String name() {
    Set<String> own = ids.values().stream().map(String::valueOf).collect(Collectors.toSet());
    Comparator<String> ownFirst = Comparator.comparing(each -> !own.contains(each));
    return names.stream().min(ownFirst.thenComparing(Comparator.naturalOrder())).orElseThrow();
  }

  /** The hand-over's id. */
  public String submissionId() {
    return order.submissionId(submission);
  }

  /** The same in the place of the order's last record. */
  public Outgoing after(@Nullable Outgoing before) {
    return version(before == null ? 1 : before.version() + 1, heard);
  }

  /** The same with the administration's word that it is approved. */
  public Outgoing withApproval() {
    return next(new Heard(open(), true, subjectNumber(), serviceNumbers()));
  }

  /** The same with numbers that were published. */
  public Outgoing withNumbers(String subject, Map<Integer, String> services) {
    return next(new Heard(open(), approved(), subject, services));
  }

  /** The same, decided or given up. */
  public Outgoing closed() {
    return next(new Heard(false, approved(), subjectNumber(), serviceNumbers()));
  }

  private Outgoing next(Heard now) {
    return version(version + 1, now);
  }

  private Outgoing version(long number, Heard now) {
    return new Outgoing(order, submission, province, operation, names, ids, now, dropped, number);
  }
}
