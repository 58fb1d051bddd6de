package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a record is about is there, filed, and this provider's. */
final class ReferenceStage {

  private ReferenceStage() {}

  static void check(Proposal proposal, Findings findings) {
    switch (proposal.kind()) {
      case FIRST_FILING -> {}
      case NEW_SITES -> newSites(proposal, findings);
      case NEW_ACCESS -> newAccess(proposal, findings);
      case CHANGE -> change(proposal, findings);
    }
  }

  private static void newSites(Proposal proposal, Findings findings) {
    Optional<FiledSubject> subject = proposal.filed();
    boolean byId = proposal.reference() instanceof Reference.ById;
    findings.when(subject.isEmpty(), byId ? 1016 : 1058);
    subject.ifPresent(found -> {
      findings.when(found.gone(), 1049);
      findings.when(Pending.deregistered(found, proposal.desk().register()), 1042);
      password(proposal, "XZWZ", found, findings);
    });
  }

  private static void newAccess(Proposal proposal, Findings findings) {
    boolean byId = proposal.reference() instanceof Reference.ById;
    findings.when(proposal.at().isEmpty(), byId ? 1016 : 1059);
    proposal
        .at()
        .ifPresent(found -> {
          findings.when(found.gone(), 1050);
          password(proposal, "XZJR", found.subject(), findings);
        });
  }

  private static void password(
      Proposal proposal, String message, FiledSubject subject, Findings findings) {
    findings.when(
        !subject.gone()
            && Passwords.refused(proposal.password(), message, subject, proposal.desk()),
        1018);
  }

  private static void change(Proposal proposal, Findings findings) {
    Optional<FiledSubject> subject = proposal.filed();
    findings.when(subject.isEmpty(), 1016);
    subject.ifPresent(found -> {
      changed(proposal, found, findings);
      proposal.sites().forEach(site -> site(proposal, found, site, findings));
    });
  }

  private static void changed(Proposal proposal, FiledSubject found, Findings findings) {
    Desk desk = proposal.desk();
    Subject wanted = Objects.requireNonNull(proposal.subject());
    findings.when(!found.number().equals(wanted.number()), 1016);
    findings.when(found.gone(), 1049);
    findings.when(!found.gone() && !found.servedBy(desk.provider()), 1048);
    findings.when(Pending.changed(found, desk.register()), 1017);
    findings.when(moved(found.facts().address(), wanted.address()), 1046);
    password(proposal, "BGBA", found, findings);
  }

  private static boolean moved(@Nullable Address from, @Nullable Address to) {
    return from != null && to != null && !Objects.equals(from.province(), to.province());
  }

  private static void site(
      Proposal proposal, FiledSubject subject, Site wanted, Findings findings) {
    Optional<Located> found = site(proposal.desk().register(), subject, wanted);
    findings.when(found.isEmpty(), 1016);
    found.ifPresent(at -> {
      FiledService service = at.service();
      findings.when(service.gone() && !subject.gone(), 1050);
      findings.when(!service.number().equals(wanted.number()), 1016);
      wanted.domains().forEach(each -> findings.when(unknown(each, service), 1016));
      wanted.accesses().forEach(each -> access(proposal.desk(), service, each, findings));
    });
  }

  private static Optional<Located> site(Register register, FiledSubject subject, Site wanted) {
    return register
        .service(wanted.id())
        .filter(each -> each.website() && each.subject().id() == subject.id());
  }

  private static boolean unknown(Domain domain, FiledService service) {
    return domain.id() != null
        && service.facts().domains().stream()
            .noneMatch(each -> Objects.equals(each.id(), domain.id()));
  }

  private static void access(Desk desk, FiledService service, Access wanted, Findings findings) {
    Optional<Access> known = wanted.id() == null ? Optional.empty() : service.access(wanted.id());
    findings.when(known.isEmpty(), 1016);
    findings.when(
        known.filter(each -> !Objects.equals(each.provider(), desk.provider())).isPresent(), 1048);
  }
}
