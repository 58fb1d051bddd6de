package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.Ipv4;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.UnfiledSiteHandling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is sent without a reviewer: material alone, answers to tasks and to lists. */
final class AnswerChecks {
  private static final List<Long> HANDLINGS = List.of(1L, 2L, 3L, 4L, 5L, 99L);

  private AnswerChecks() {}

  static List<Result.Code> of(Material record, Desk desk) {
    Findings findings = new Findings();
    Attachment one = record.attachment();
    if (one.owner().kind() == Owner.SUBJECT) {
      subject(one, desk, findings);
    } else {
      site(one, desk, findings);
    }
    CodeStage.attachment(one, desk.switches(), findings);
    findings.when(MaterialStage.unfit(one, false, desk.switches()), 1061);
    findings.when(!Pictures.right(one, desk.switches()), 5010);
    return findings.codes();
  }

  private static void subject(Attachment one, Desk desk, Findings findings) {
    Optional<FiledSubject> subject = Proposal.subject(one.owner().reference(), desk);
    findings.when(subject.isEmpty(), 1058);
    findings.when(subject.filter(FiledSubject::gone).isPresent(), 1049);
    findings.when(
        subject.filter(each -> !each.gone() && !each.servedBy(desk.provider())).isPresent(), 1048);
  }

  private static void site(Attachment one, Desk desk, Findings findings) {
    Optional<Located> site = Proposal.site(one.owner().reference(), desk);
    findings.when(site.isEmpty(), 1059);
    findings.when(site.filter(Located::gone).isPresent(), 1050);
    findings.when(
        site.filter(each -> !each.gone() && !each.service().servedBy(desk.provider())).isPresent(),
        1048);
  }

  static List<Result.Code> of(CheckAnswer record, Desk desk) {
    Findings findings = new Findings();
    Register register = desk.register();
    findings.when(!Objects.equals(record.unit(), desk.provider()), 5003);
    Optional<FiledSubject> subject = register.subject(record.filing().subject().id());
    boolean known =
        subject.isPresent()
            && record.filing().sites().stream().allMatch(each -> has(subject.get(), each));
    findings.when(!known || !register.tasks().contains(subject.get().id()), 1016);
    findings.when(known && !subject.get().servedBy(desk.provider()), 1048);
    return findings.codes();
  }

  private static boolean has(FiledSubject subject, Site site) {
    return subject.services().stream().anyMatch(each -> Objects.equals(each.id(), site.id()));
  }

  static List<Result.Code> of(UnfiledSiteHandling record, Desk desk) {
    Findings findings = new Findings();
    String key = key(record.domain(), record.address());
    boolean before =
        desk.register().handlings().stream()
            .anyMatch(each -> key(each.domain(), each.address()).equals(key));
    findings.when(!desk.register().unfiled().contains(key), 5005);
    findings.when(before, 5006);
    findings.when(!HANDLINGS.contains(record.handling()), 5007);
    return findings.codes();
  }

  private static String key(String domain, long address) {
    return domain + " " + Ipv4.dotted(address);
  }
}
