package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.download.Result;
import cn.beian.wire.upload.Deregistration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether something may be deregistered. */
final class DeregistrationCheck {

  private DeregistrationCheck() {}

  static List<Result.Code> of(Deregistration record, Desk desk) {
    Findings findings = new Findings();
    findings.when(Tables.row("Zxly_dms", record.reason(), desk.switches()).isEmpty(), 1026);
    if (record.kind() == Deregistration.SUBJECT) {
      subject(record, desk, findings);
    } else {
      service(record, desk, findings);
    }
    return findings.codes();
  }

  private static void subject(Deregistration record, Desk desk, Findings findings) {
    Register register = desk.register();
    Optional<FiledSubject> subject = register.subject(record.id());
    findings.when(subject.isEmpty(), 1016);
    subject.ifPresent(found -> {
      findings.when(found.gone(), 1049);
      findings.when(!found.gone() && !found.servedBy(desk.provider()), 1048);
      findings.when(Pending.deregistered(found, register), 1027);
      findings.when(Pending.siteDeregistered(found, register), 1043);
      password(record, found, desk, findings);
    });
  }

  private static void service(Deregistration record, Desk desk, Findings findings) {
    boolean access = record.kind() == Deregistration.ACCESS;
    Register register = desk.register();
    Optional<Located> found =
        (access ? register.withAccess(record.id()) : register.service(record.id()))
            .filter(Located::website);
    findings.when(found.isEmpty(), 1016);
    found.ifPresent(at -> {
      findings.when(at.gone(), 1050);
      password(record, at.subject(), desk, findings);
      if (access && !at.gone()) {
        access(record, desk, at, findings);
      } else if (!at.gone()) {
        site(desk, at, findings);
      }
    });
  }

  private static void site(Desk desk, Located at, Findings findings) {
    findings.when(!at.service().servedBy(desk.provider()), 1048);
    findings.when(
        Pending.deregistration(Deregistration.SITE, at.service().id(), desk.register()), 1030);
    findings.when(Pending.deregistered(at.subject(), desk.register()), 1042);
  }

  private static void access(Deregistration record, Desk desk, Located at, Findings findings) {
    boolean own =
        at.service()
            .access(record.id())
            .filter(each -> Objects.equals(each.provider(), desk.provider()))
            .isPresent();
    findings.when(!own, 1047);
    findings.when(
        Pending.deregistration(Deregistration.ACCESS, record.id(), desk.register()), 1032);
    boolean last = at.service().facts().accesses().size() == 1;
    findings.when(own && last && !desk.switches().on("allowCancelLastAccess"), 1025);
  }

  private static void password(
      Deregistration record, FiledSubject subject, Desk desk, Findings findings) {
    findings.when(
        !subject.gone() && Passwords.refused(record.passwordHash(), "ZXBA", subject, desk), 1018);
  }
}
