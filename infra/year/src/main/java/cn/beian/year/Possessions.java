package cn.beian.year;

import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an account has filed, and what it can want next. */
final class Possessions {
  private static final String HERE = "FILED_HERE";
  private static final String ELSEWHERE = "FILED_ELSEWHERE";
  private static final String NOWHERE = "NOT_FILED";
  private static final long FIRST_NUMBER = 2026_000_000L;
  private static final long SUBJECTS = 100_000L;

  private final Town town;
  private final int account;
  private final List<Site> sites = new ArrayList<>();
  private @Nullable String number;
  private String domain = "";
  private String target = "";
  private int siteCount;
  private int deregistered;

  /** A filed website. */
  private record Site(String number, String domain) {}

  Possessions(Town town, int account) {
    this.town = town;
    this.account = account;
  }

  /** Opens an order of one of the types that are open to the account. */
  Chronicle open() {
    OrderType type = number == null ? firstType() : laterType();
    Order order = town.desk.open(account, wish(type));
    return new Chronicle(order.id(), type.name());
  }

  private OrderType firstType() {
    return switch (town.random.nextInt(6)) {
      case 0 -> OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE;
      case 1 -> OrderType.ACCESS;
      default -> OrderType.FIRST_FILING;
    };
  }

  private OrderType laterType() {
    return switch (town.random.nextInt(5)) {
      case 0 -> OrderType.CHANGE_SUBJECT;
      case 1 -> OrderType.CHANGE_SERVICE;
      case 2 -> sites.size() > 1 ? OrderType.DEREGISTER_SERVICE : OrderType.DEREGISTER_SUBJECT;
      case 3 -> OrderType.DEREGISTER_SUBJECT;
      default -> OrderType.NEW_SERVICE_SUBJECT_HERE;
    };
  }

  private Wish wish(OrderType type) {
    return switch (type) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS, NEW_SERVICE_SUBJECT_HERE ->
          toFile(type);
      case CHANGE_SUBJECT -> new Wish.Change(Objects.requireNonNull(number));
      case DEREGISTER_SUBJECT -> new Wish.Deregister(Objects.requireNonNull(number));
      case CHANGE_SERVICE -> new Wish.Change(pick());
      case DEREGISTER_SERVICE -> new Wish.Deregister(pick());
    };
  }

  /** Of a new domain; of a subject that is filed here the record says the rest. */
  private Wish toFile(OrderType type) {
    domain = town.newDomain();
    boolean here = type == OrderType.NEW_SERVICE_SUBJECT_HERE;
    if (!here) {
      boolean nowhere = type == OrderType.FIRST_FILING;
      town.world.administration.subject(Sample.certificate(account), nowhere ? NOWHERE : ELSEWHERE);
      town.world.administration.domain(domain, type == OrderType.ACCESS ? ELSEWHERE : NOWHERE);
    }
    return new Wish.File(Sample.filing(account, town.hosting.code(), domain, !here));
  }

  private String pick() {
    target = sites.get(town.random.nextInt(sites.size())).number();
    return target;
  }

  void filedByOther() {
    town.world.administration.domain(domain, "FILED_BY_OTHER");
  }

  /** The administration approves an order of the account's. */
  void approve(Order order) {
    String subject = number();
    List<String> services =
        switch (order.type()) {
          case CHANGE_SUBJECT, DEREGISTER_SUBJECT -> filed(order);
          case CHANGE_SERVICE, DEREGISTER_SERVICE -> List.of(target);
          case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS ->
              List.of(subject + "-" + (siteCount + 1));
        };
    town.bureau.approves(order, subject, services);
  }

  private List<String> filed(Order order) {
    return town.desk.orders.filing(order.id(), "year").services().isEmpty()
        ? List.of()
        : sites.stream().map(Site::number).toList();
  }

  /** The subject's number: a new one for whoever is not filed, also if it was before. */
  private String number() {
    return Objects.requireNonNullElseGet(
        number, () -> "粤ICP备%010d号".formatted(FIRST_NUMBER + account + SUBJECTS * deregistered));
  }

  /** What was approved is filed from now on, or is not. */
  void heard(Order order) {
    if (order.state() != OrderState.APPROVED) {
      return;
    }
    switch (order.type()) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS -> filed();
      case DEREGISTER_SUBJECT -> {
        sites.forEach(site -> town.world.administration.domain(site.domain(), NOWHERE));
        sites.clear();
        number = null;
        deregistered++;
        town.world.administration.subject(Sample.certificate(account), NOWHERE);
      }
      case DEREGISTER_SERVICE -> sites.removeIf(site -> site.number().equals(target));
      case CHANGE_SUBJECT, CHANGE_SERVICE -> {}
    }
  }

  private void filed() {
    String subject = number();
    number = subject;
    siteCount++;
    sites.add(new Site(subject + "-" + siteCount, domain));
    town.world.administration.subject(Sample.certificate(account), HERE);
    town.world.administration.domain(domain, HERE);
  }
}
