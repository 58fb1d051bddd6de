package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.check.Passwords;
import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an approval does to what is on record. */
public final class Effects {
  private final Register register;
  private final Numbering numbering;

  /** Effects on a register, with the numbers of a day. */
  public Effects(Register register, Numbering numbering) {
    this.register = register;
    this.numbering = numbering;
  }

  /** Carries a record out; empty if what it is about has gone away meanwhile. */
  Optional<Effect> of(Case one, int year) {
    return switch (one.asked()) {
      case FirstFiling filing -> firstFiling(filing, one, year);
      case NewSites sites -> newSites(sites, one);
      case NewAccess access -> site(access.site()).map(each -> newAccess(access, one, each));
      case Change change ->
          register
              .subject(change.subject().id())
              .filter(each -> !each.gone() && stands(each, change))
              .map(each -> change(change, one, each));
      case Deregistration end -> deregistration(end);
      case Material _, CheckAnswer _, UnfiledSiteHandling _ -> Optional.empty();
    };
  }

  private Optional<FiledSubject> subject(Reference reference) {
    Optional<FiledSubject> found =
        switch (reference) {
          case Reference.ById(long id) -> register.subject(id);
          case Reference.ByNumber(String number) -> register.subject(number);
        };
    return found.filter(each -> !each.gone());
  }

  private Optional<Located> site(Reference reference) {
    Optional<Located> found =
        switch (reference) {
          case Reference.ById(long id) -> register.service(id);
          case Reference.ByNumber(String number) -> register.service(number);
        };
    return found.filter(each -> !each.gone());
  }

  /** Opens a subject without services. */
  public FiledSubject open(Province office, Subject given, long provider, int year) {
    Subject facts = numbering.subject(given, register.newNumber(office, year));
    String password = Passwords.hash(Passwords.USUAL);
    return new FiledSubject(office, facts, provider, password, 0, false, List.of(), null);
  }

  private Optional<Effect> firstFiling(FirstFiling record, Case one, int year) {
    if (!Free.subject(record.subject(), register) || !Free.domains(record.sites(), register)) {
      return Optional.empty();
    }
    FiledSubject subject = open(one.office(), record.subject(), one.provider(), year);
    return Optional.of(added(subject, record.sites(), one));
  }

  private Optional<Effect> newSites(NewSites record, Case one) {
    return subject(record.subject())
        .filter(any -> Free.domains(record.sites(), register))
        .map(each -> added(each, record.sites(), one));
  }

  private Effect added(FiledSubject subject, List<Site> sites, Case one) {
    FiledSubject now = subject;
    List<Long> shown = new ArrayList<>();
    for (Site site : sites) {
      now = numbering.add(now, ServiceKind.WEBSITE, site, one.provider());
      shown.add(now.services().getLast().id());
    }
    register.put(now);
    return new Effect.Published(now.id(), shown);
  }

  private Effect newAccess(NewAccess record, Case one, Located at) {
    Access given =
        new Access(
            record.ownId(),
            null,
            null,
            record.places(),
            record.modes(),
            record.addresses(),
            null,
            null);
    Site facts = at.service().facts();
    List<Access> all = new ArrayList<>(facts.accesses());
    all.add(numbering.access(given, one.provider()));
    put(at, Sites.with(facts, all, numbering.day()));
    return new Effect.Published(at.subject().id(), List.of(at.service().id()));
  }

  private void put(Located at, Site facts) {
    register.put(at.subject().with(at.service().with(facts)));
  }

  private static boolean stands(FiledSubject subject, Change change) {
    return change.sites().stream()
        .allMatch(
            site -> subject.live().stream().anyMatch(each -> Objects.equals(each.id(), site.id())));
  }

  private Effect change(Change record, Case one, FiledSubject subject) {
    FiledSubject now = subject.with(facts(subject.facts(), record.subject()));
    List<Long> shown = new ArrayList<>();
    for (Site wanted : record.sites()) {
      FiledService filed =
          now.live().stream()
              .filter(each -> Objects.equals(each.id(), wanted.id()))
              .findFirst()
              .orElseThrow();
      List<Access> accesses = accesses(filed.facts(), wanted, one.provider());
      now = now.with(filed.with(Sites.changed(filed.facts(), wanted, accesses, numbering)));
      shown.add(filed.id());
    }
    register.put(now);
    return new Effect.Published(now.id(), shown);
  }

  /** What is published of a subject, with what a change says of it. */
  Subject facts(Subject filed, Subject wanted) {
    return new Subject(
        filed.ownId(),
        filed.id(),
        wanted.name(),
        filed.number(),
        wanted.nature(),
        wanted.investor(),
        wanted.address(),
        wanted.certificate(),
        wanted.principal(),
        filed.byProvider(),
        Events.changed(filed.published(), numbering.day()),
        wanted.remark());
  }

  /** The accesses that are not listed stay; those that are keep the provider's id. */
  private List<Access> accesses(Site filed, Site wanted, long provider) {
    return filed.accesses().stream()
        .map(each ->
            wanted.accesses().stream()
                .filter(one -> Objects.equals(one.id(), each.id()))
                .findFirst()
                .map(one -> Events.renamed(numbering.access(one, provider), each.ownId()))
                .orElse(each))
        .toList();
  }

  private Optional<Effect> deregistration(Deregistration record) {
    if (record.kind() == Deregistration.SUBJECT) {
      return register.subject(record.id()).filter(each -> !each.gone()).map(this::deregister);
    }
    if (record.kind() == Deregistration.SITE) {
      return register.service(record.id()).filter(each -> !each.gone()).map(this::deregister);
    }
    return register
        .withAccess(record.id())
        .filter(each -> !each.gone())
        .map(at -> {
          Site facts = at.service().facts();
          List<Access> rest =
              facts.accesses().stream()
                  .filter(each -> !Objects.equals(each.id(), record.id()))
                  .toList();
          put(at, Sites.with(facts, rest, numbering.day()));
          return new Effect.Silent();
        });
  }

  /** Ends a subject's filing. */
  public Effect deregister(FiledSubject subject) {
    List<Long> providers =
        subject.live().stream()
            .flatMap(each -> Events.providers(each).stream())
            .distinct()
            .toList();
    register.put(subject.deregistered());
    List<Long> told = providers.isEmpty() ? List.of(subject.reporter()) : providers;
    return new Effect.Ended(Deregistration.SUBJECT, subject.id(), told);
  }

  /** Ends a service's filing. */
  public Effect deregister(Located at) {
    register.put(at.subject().with(at.service().deregistered()));
    return new Effect.Ended(Deregistration.SITE, at.service().id(), Events.providers(at.service()));
  }
}
