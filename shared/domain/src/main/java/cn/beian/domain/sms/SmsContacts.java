package cn.beian.domain.sms;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has to answer the ministry's SMS (FAQ-SMS-06, FAQ-AMB-12), by type of order, province and
 * day.
 */
public final class SmsContacts {
  private final List<Row> rows;

  public SmsContacts(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Whose principal is asked. */
  public enum Role {
    SUBJECT,
    SERVICES
  }

  /**
   * Who is asked for some types of order.
   *
   * @param provinces where; none means everywhere that no other row names
   * @param asked at least one
   * @param from the first day
   * @param to the last day; null if there is none yet
   */
  public record Row(
      Set<OrderType> types,
      Set<Province> provinces,
      Set<Role> asked,
      LocalDate from,
      @Nullable LocalDate to) {
    public Row {
      types = Set.copyOf(types);
      provinces = Set.copyOf(provinces);
      asked = Set.copyOf(asked);
      if (asked.isEmpty()) {
        throw new IllegalArgumentException("nobody is asked");
      }
    }

    private boolean covers(OrderType type, LocalDate day) {
      return types.contains(type) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * Whose principals are asked.
   *
   * @throws IllegalStateException if no row says it
   */
  public Set<Role> roles(OrderType type, @Nullable Province province, LocalDate day) {
    List<Row> inForce = rows.stream().filter(row -> row.covers(type, day)).toList();
    return inForce.stream()
        .filter(row -> province != null && row.provinces().contains(province))
        .findFirst()
        .or(() -> inForce.stream().filter(row -> row.provinces().isEmpty()).findFirst())
        .map(Row::asked)
        .orElseThrow(() -> new IllegalStateException("nobody to ask: " + type + " on " + day));
  }

  /**
   * The contacts of an order, the subject's first: one for each pair of mobile and document
   * (FAQ-AMB-22).
   *
   * @throws IllegalStateException if there are none
   */
  public List<Principal> of(OrderType type, Filing filing, LocalDate day) {
    Set<Role> roles = roles(type, filing.province(), day);
    Map<String, Principal> distinct = new LinkedHashMap<>();
    for (Principal each : principals(filing, roles)) {
      PhoneNumber mobile = Objects.requireNonNull(each.mobile(), "mobile");
      CertificateNumber id = Objects.requireNonNull(each.idNumber(), "idNumber");
      String document = id.value().toUpperCase(Locale.ROOT);
      distinct.putIfAbsent(mobile.value() + " " + document, each);
    }
    if (distinct.isEmpty()) {
      throw new IllegalStateException("an order of type " + type + " without contacts");
    }
    return List.copyOf(distinct.values());
  }

  private static List<Principal> principals(Filing filing, Set<Role> roles) {
    List<Principal> principals = new ArrayList<>();
    Subject subject = filing.subject();
    if (roles.contains(Role.SUBJECT) && subject != null && subject.principal() != null) {
      principals.add(subject.principal());
    }
    if (roles.contains(Role.SERVICES)) {
      filing.services().stream()
          .map(Service::principal)
          .filter(Objects::nonNull)
          .forEach(principals::add);
    }
    return principals;
  }
}
