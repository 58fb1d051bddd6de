package cn.beian.domain.type;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.TypeOutcome.At;
import cn.beian.domain.type.TypeOutcome.Decided;
import cn.beian.domain.type.TypeOutcome.Impossible;
import cn.beian.domain.type.TypeOutcome.Mixed;
import cn.beian.domain.type.TypeOutcome.Part;
import cn.beian.domain.type.TypeOutcome.Undecided;
import cn.beian.domain.type.TypeQuestion.Item;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecideOrderTypeTest {
  private static final Decided FIRST =
      new Decided(OrderType.FIRST_FILING, TypeGround.NOTHING_FILED);
  private static final Decided ACCESS =
      new Decided(OrderType.ACCESS, TypeGround.SERVICE_NOT_JOINED);
  private static final Decided CHANGE =
      new Decided(OrderType.CHANGE_SERVICE, TypeGround.SERVICE_FILED_HERE);

  private final DecideOrderType types = new DecideOrderType();

  private static Item item(int service, int domain, FiledService filed, OwnService own) {
    String path = "/services/" + service + "/domains/" + domain;
    return new Item(service, path, new Named(ServiceKind.WEBSITE, ""), filed, own);
  }

  private TypeDecision decide(FiledSubject filed, OwnSubject own, Item... items) {
    return types.decide(new TypeQuestion(filed, own, List.of(items)));
  }

  private static Service app(String name) {
    return new Service(
        ServiceKind.APP,
        name,
        null,
        List.of(),
        List.of(),
        new Hosting(null, null),
        List.of(),
        null,
        null,
        null);
  }

  private static Filing websites(List<List<String>> domains) {
    return Samples.filing(
        "91440300SAMPLE0001",
        domains.stream()
            .map(each -> Samples.service(each, null, Samples.servicePrincipal()))
            .toList());
  }

  @Test
  void whereNothingIsFiledItIsAFirstFiling() {
    TypeDecision decision =
        decide(
            FiledSubject.NOT_FILED,
            OwnSubject.NONE,
            item(0, 0, FiledService.NOT_FILED, OwnService.NONE),
            item(1, 0, FiledService.NOT_FILED, OwnService.NONE));
    assertThat(decision).isEqualTo(new TypeDecision(FIRST, List.of(FIRST, FIRST)));
  }

  @Test
  void servicesOfDifferentTypesAreSplitWithChangesFirstAndNewOnesLast() {
    TypeDecision decision =
        decide(
            FiledSubject.FILED,
            OwnSubject.IN_ACCOUNT,
            item(0, 0, FiledService.NOT_FILED, OwnService.NONE),
            item(1, 0, FiledService.FILED, OwnService.NONE),
            item(1, 1, FiledService.FILED_ELSEWHERE, OwnService.NONE),
            item(2, 0, FiledService.FILED, OwnService.IN_ACCOUNT));
    assertThat(decision.order())
        .isEqualTo(
            new Mixed(
                List.of(
                    new Part(
                        OrderType.CHANGE_SERVICE,
                        TypeGround.SERVICE_FILED_HERE,
                        List.of("/services/2/domains/0")),
                    new Part(
                        OrderType.ACCESS,
                        TypeGround.SERVICE_NOT_JOINED,
                        List.of("/services/1/domains/0", "/services/1/domains/1")),
                    new Part(
                        OrderType.NEW_SERVICE_SUBJECT_HERE,
                        TypeGround.SUBJECT_FILED_HERE,
                        List.of("/services/0/domains/0")))));
    assertThat(decision.services())
        .containsExactly(
            new Decided(OrderType.NEW_SERVICE_SUBJECT_HERE, TypeGround.SUBJECT_FILED_HERE),
            ACCESS,
            CHANGE);
  }

  @Test
  void aWebsiteWhoseDomainsNeedDifferentTypesIsSplitByDomain() {
    TypeDecision decision =
        decide(
            FiledSubject.FILED_ELSEWHERE,
            OwnSubject.NONE,
            item(0, 0, FiledService.NOT_FILED, OwnService.NONE),
            item(0, 1, FiledService.FILED, OwnService.NONE));
    assertThat(decision.services()).containsExactly(decision.order());
    assertThat(decision.order()).isInstanceOf(Mixed.class);
    assertThat(decision.order().possible()).isEmpty();
  }

  @Test
  void everythingThatStandsInTheWayIsToldAtOnceAndOnce() {
    TypeDecision decision =
        decide(
            FiledSubject.SHELL,
            OwnSubject.IN_OTHER_ACCOUNT,
            item(0, 0, FiledService.FILED_BY_OTHER, OwnService.NONE),
            item(0, 1, FiledService.NOT_FILED, OwnService.IN_OTHER_ACCOUNT));
    assertThat(decision.order())
        .isEqualTo(
            new Impossible(
                List.of(
                    new At(TypeGround.SUBJECT_IN_OTHER_ACCOUNT, "/subject"),
                    new At(TypeGround.SHELL_SUBJECT, "/subject"),
                    new At(TypeGround.SERVICE_OF_OTHER_SUBJECT, "/services/0/domains/0"),
                    new At(TypeGround.SERVICE_IN_OTHER_ACCOUNT, "/services/0/domains/1"),
                    new At(TypeGround.OWN_SERVICE_OUTDATED, "/services/0/domains/1"))));
  }

  @Test
  void oneServiceInTheWayMakesTheOrderImpossibleAndLeavesTheOthersTheirType() {
    TypeDecision decision =
        decide(
            FiledSubject.FILED,
            OwnSubject.NONE,
            item(0, 0, FiledService.FILED, OwnService.NONE),
            item(1, 0, FiledService.FILED_BY_OTHER, OwnService.NONE));
    assertThat(decision.order())
        .isInstanceOf(Impossible.class)
        .isEqualTo(decision.services().get(1));
    assertThat(decision.services().getFirst()).isEqualTo(ACCESS);
  }

  @Test
  void whatIsNotKnownHasToBeLookedUp() {
    TypeDecision decision =
        decide(
            FiledSubject.UNKNOWN,
            OwnSubject.IN_ACCOUNT,
            item(0, 0, FiledService.UNKNOWN, OwnService.NONE));
    assertThat(decision.order())
        .isEqualTo(
            new Undecided(
                Set.of(OrderType.NEW_SERVICE_SUBJECT_HERE, OrderType.ACCESS),
                List.of(
                    new At(TypeGround.ASK_ADMINISTRATION_FOR_SUBJECT, "/subject"),
                    new At(TypeGround.ASK_ADMINISTRATION_FOR_SERVICE, "/services/0/domains/0"))));
  }

  @Test
  void anOrderWithoutServicesIsUndecidedOrAlreadyImpossible() {
    TypeDecision open = decide(FiledSubject.NOT_FILED, OwnSubject.NONE);
    assertThat(open.services()).isEmpty();
    assertThat(open.order())
        .isEqualTo(
            new Undecided(
                Set.of(OrderType.FIRST_FILING),
                List.of(
                    new At(TypeGround.ASK_ADMINISTRATION_FOR_SERVICE, "/services"),
                    new At(TypeGround.ASK_OWN_RECORDS_FOR_SERVICE, "/services"))));
    assertThat(decide(FiledSubject.UNKNOWN, OwnSubject.ACCOUNT_TAKEN).order())
        .isEqualTo(
            new Impossible(List.of(new At(TypeGround.ACCOUNT_HAS_OTHER_SUBJECT, "/subject"))));
  }

  @Test
  void recordsThatContradictEachOtherAreLookedAtAgain() {
    TypeDecision decision =
        decide(
            FiledSubject.NOT_FILED,
            OwnSubject.NONE,
            item(0, 0, FiledService.FILED, OwnService.NONE));
    assertThat(decision.order())
        .isEqualTo(
            new Undecided(
                Set.of(),
                List.of(
                    new At(
                        TypeGround.ADMINISTRATION_CONTRADICTS_ITSELF, "/services/0/domains/0"))));
  }

  @Test
  void ownRecordsAreReadByTheNameThatIsFiled() {
    OwnRecords own =
        new OwnRecords(
            OwnSubject.IN_ACCOUNT,
            Map.of(
                new Named(ServiceKind.WEBSITE, "one.example"), OwnService.IN_ACCOUNT,
                new Named(ServiceKind.WEBSITE, "two.example"), OwnService.NONE,
                new Named(ServiceKind.WEBSITE, "xn--fiq228c.xn--fiqs8s"), OwnService.IN_ACCOUNT,
                new Named(ServiceKind.WEBSITE, "其他应用"), OwnService.IN_ACCOUNT,
                new Named(ServiceKind.APP, "示例应用"), OwnService.IN_ACCOUNT));
    Filing filing =
        Samples.filing(
            "91440300SAMPLE0001",
            List.of(
                Samples.service(
                    List.of("ONE.example", "two.example", "中文.中國", "no domain"),
                    null,
                    Samples.servicePrincipal()),
                app("示例应用"),
                app("其他应用"),
                Samples.service(List.of(), null, Samples.servicePrincipal())));
    TypeQuestion question = TypeQuestion.of(filing, own);
    assertThat(question.ownSubject()).isEqualTo(OwnSubject.IN_ACCOUNT);
    assertThat(question.items())
        .extracting(item -> item.path() + " " + item.own())
        .containsExactly(
            "/services/0/domains/0 IN_ACCOUNT",
            "/services/0/domains/1 NONE",
            "/services/0/domains/2 IN_ACCOUNT",
            "/services/0/domains/3 UNKNOWN",
            "/services/1 IN_ACCOUNT",
            "/services/2 UNKNOWN",
            "/services/3 UNKNOWN");
    assertThat(types.decide(question).services()).hasSize(4);
  }

  @Test
  void theAdministrationsRecordIsReadAsFarAsItIsKnown() {
    Filing filing = websites(List.of(List.of("one.example"), List.of("two.example"), List.of()));
    Filing filed = websites(List.of(List.of("One.Example"), List.of()));
    TypeQuestion question = TypeQuestion.of(filing, new OwnRecords(OwnSubject.NONE, Map.of()));
    TypeQuestion here = question.knowing(new Dossier.Filed(filed, true));
    assertThat(here.filedSubject()).isEqualTo(FiledSubject.FILED_HERE);
    assertThat(here.items())
        .extracting(Item::filed)
        .containsExactly(FiledService.FILED, FiledService.UNKNOWN, FiledService.UNKNOWN);
    assertThat(types.decide(here).order()).isInstanceOf(Impossible.class);
    TypeQuestion elsewhere = question.knowing(new Dossier.Filed(filed, false));
    assertThat(elsewhere.filedSubject()).isEqualTo(FiledSubject.FILED_ELSEWHERE);
    assertThat(types.decide(elsewhere).services().getFirst().possible())
        .containsExactly(OrderType.ACCESS);
  }

  /**
   * Whatever comes to light, the types that are left never become more: a type once decided is
   * never replaced by another, it can only be withdrawn. Obstacles stay obstacles, unless the new
   * fact shows that the records contradict each other.
   */
  @Test
  void moreKnowledgeNeverAddsAType() {
    for (long seed = 20_261_121L; seed < 20_261_121L + 3_000; seed++) {
      try {
        learn(new Random(seed));
      } catch (AssertionError failed) {
        throw new AssertionError("seed " + seed, failed);
      }
    }
  }

  private void learn(Random random) {
    FiledSubject subject = FiledSubject.UNKNOWN;
    OwnSubject own = OwnSubject.UNKNOWN;
    List<Item> items = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      items.add(item(random.nextInt(3), i, FiledService.UNKNOWN, OwnService.UNKNOWN));
    }
    TypeDecision before = types.decide(new TypeQuestion(subject, own, items));
    for (int step = 0; step < 12; step++) {
      int which = random.nextInt(items.size());
      Item old = items.get(which);
      switch (random.nextInt(4)) {
        case 0 -> subject = any(random, refined(subject));
        case 1 -> own = any(random, own.couldBe());
        case 2 -> items.set(which, old.filed(any(random, refined(old.filed()))));
        default -> items.set(which, old.own(any(random, old.own().couldBe())));
      }
      TypeDecision after = types.decide(new TypeQuestion(subject, own, items));
      fits(before.order(), after.order());
      for (int i = 0; i < before.services().size(); i++) {
        fits(before.services().get(i), after.services().get(i));
      }
      before = after;
    }
  }

  private static void fits(TypeOutcome before, TypeOutcome after) {
    assertThat(before.possible()).containsAll(after.possible());
    if (before instanceof Impossible(List<At> obstacles) && after instanceof Impossible now) {
      assertThat(now.obstacles())
          .containsAll(obstacles.stream().filter(at -> !contradicted(at, now)).toList());
    } else if (before instanceof Impossible) {
      assertThat(after).isInstanceOfSatisfying(Undecided.class, DecideOrderTypeTest::contradiction);
    }
  }

  private static boolean contradicted(At at, Impossible now) {
    return now.obstacles().stream().noneMatch(each -> each.path().equals(at.path()));
  }

  private static void contradiction(Undecided undecided) {
    assertThat(undecided.possible()).isEmpty();
    assertThat(undecided.lookUp())
        .extracting(at -> at.ground().kind())
        .contains(TypeGround.Kind.CONTRADICTION);
  }

  /** What an answer can turn out to be when more is said: also where it left the provider open. */
  private static Set<FiledSubject> refined(FiledSubject subject) {
    return subject == FiledSubject.FILED
        ? EnumSet.range(FiledSubject.FILED, FiledSubject.FILED_BOTH)
        : subject.couldBe();
  }

  private static Set<FiledService> refined(FiledService service) {
    return service == FiledService.FILED
        ? EnumSet.range(FiledService.FILED, FiledService.FILED_ELSEWHERE)
        : service.couldBe();
  }

  private static <T> T any(Random random, Set<T> values) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }
}
