package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.fake.Office;
import cn.beian.domain.order.ModelRecords.Filed;
import cn.beian.domain.order.OrderType.Purpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people come up with: mostly what leads somewhere, from few names, so that they collide. */
final class ModelChoice {
  static final List<String> ACCOUNTS = List.of("a", "b", "c");
  static final String NOBODYS = "粤ICP备2026999999号";

  /** All that there are; a filing spends them for good. */
  static final List<String> CODES =
      IntStream.rangeClosed(1, 16).mapToObj(i -> "code-" + i).toList();

  private static final Map<String, Caller> OWNERS =
      ACCOUNTS.stream().collect(Collectors.toMap(account -> account, Office::customer));
  private static final List<String> CERTIFICATES =
      List.of(
          "91440300SAMPLE0001", "91440300SAMPLE0002", "91440300SAMPLE0003", "91440300SAMPLE0004");
  private static final List<String> DOMAINS =
      List.of("one.example", "two.example", "three.example", "four.example", "five.example");

  private final Random random;
  private final OrderLifeModel model;

  ModelChoice(Random random, OrderLifeModel model) {
    this.random = random;
    this.model = model;
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Somebody of the account, at times one who may do one thing alone, or a stranger. */
  Caller caller(String account) {
    if (oneIn(25)) {
      return new Caller(
          new AccountId(account),
          account + "-sub",
          Role.CUSTOMER,
          Set.of(any(List.of(Permission.ADD, Permission.UPDATE, Permission.DELETE))));
    }
    return OWNERS.get(oneIn(30) ? any(ACCOUNTS) : account);
  }

  Content content(String account) {
    Filed own = model.records.subjects.get(account);
    String certificate =
        own != null && !oneIn(8)
            ? own.content().certificate()
            : oneIn(4) ? ModelRecords.ELSEWHERE : any(CERTIFICATES);
    List<String> domains = new ArrayList<>(DOMAINS);
    Collections.shuffle(domains, random);
    List<Content.Site> sites = new ArrayList<>();
    for (int i = oneIn(4) ? 2 : 1; i > 0; i--) {
      sites.add(new Content.Site(domains(certificate, domains), hosting(), below(3)));
    }
    return new Content(account, certificate, below(3), remark(), sites);
  }

  private List<String> domains(String certificate, List<String> left) {
    int elsewhere = certificate.equals(ModelRecords.ELSEWHERE) ? 2 : 20;
    List<String> domains = new ArrayList<>();
    if (left.size() == DOMAINS.size() && oneIn(elsewhere)) {
      domains.add(ModelRecords.SITE_ELSEWHERE);
    }
    while (domains.isEmpty() || (domains.size() < 2 && oneIn(2))) {
      domains.add(left.removeLast());
    }
    return domains;
  }

  private String remark() {
    return oneIn(6) ? any(List.of("first!", "second!")) : any(List.of("", "plain", "first?"));
  }

  /** Mostly a code that is free. */
  String hosting() {
    if (oneIn(30)) {
      return any(List.of("code-unknown", "i-unknown"));
    }
    List<String> free =
        CODES.stream().filter(code -> !model.records.codes.containsKey(code)).toList();
    return free.isEmpty() || oneIn(10) ? any(CODES) : any(free);
  }

  /** Another content of the kind that the order has. */
  Content edited(ModelOrder order) {
    Content content = order.content;
    return switch (order.type) {
      case FIRST_FILING, NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE, ACCESS ->
          content(order.account);
      case CHANGE_SUBJECT ->
          new Content(order.account, any(CERTIFICATES), below(3), remark(), List.of());
      case CHANGE_SERVICE -> content.with(List.of(edited(content.sites().getFirst())));
      case DEREGISTER_SUBJECT, DEREGISTER_SERVICE -> content;
    };
  }

  /** Domains are taken away by a change, never added (FAQ-TYPE-18). */
  private Content.Site edited(Content.Site site) {
    List<String> domains = site.domains();
    return new Content.Site(
        domains.size() > 1 && oneIn(2) ? domains.subList(0, domains.size() - 1) : domains,
        oneIn(2) ? hosting() : site.hosting(),
        below(3));
  }

  /** A number of the account's, or one that it has not. */
  String number(String account) {
    List<String> numbers = new ArrayList<>();
    numbers.add(oneIn(4) ? NOBODYS : "");
    model
        .records
        .subject(account)
        .ifPresent(own -> {
          numbers.add(own.number());
          model.records.sites.values().stream()
              .filter(site -> site.subject().equals(own.number()))
              .filter(site -> site.live() || oneIn(8))
              .forEach(site -> numbers.add(site.number()));
        });
    String number = numbers.size() > 1 && !oneIn(10) ? any(numbers.subList(1, numbers.size())) : "";
    return number.isEmpty() ? NOBODYS : number;
  }

  Purpose purpose() {
    return oneIn(3) ? Purpose.DEREGISTER : Purpose.CHANGE;
  }
}
