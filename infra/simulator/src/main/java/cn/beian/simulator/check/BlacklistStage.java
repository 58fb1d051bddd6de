package cn.beian.simulator.check;

import cn.beian.simulator.register.Blacklist;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import org.jspecify.annotations.Nullable;

/** Whom and what nothing may be filed for. */
final class BlacklistStage {

  private BlacklistStage() {}

  static void check(Proposal proposal, Findings findings) {
    if (proposal.kind() == Proposal.Kind.NEW_ACCESS) {
      return;
    }
    Blacklist list = proposal.desk().register().blacklist();
    Subject subject = subject(proposal);
    findings.when(subject != null && list.has(subject), 1065);
    for (Site site : proposal.sites()) {
      site.domains().stream()
          .map(Domain::name)
          .filter(list::has)
          .forEach(name -> findings.add(1064, text(site, name)));
    }
  }

  private static @Nullable Subject subject(Proposal proposal) {
    return proposal.subject() != null
        ? proposal.subject()
        : proposal.filed().map(FiledSubject::facts).orElse(null);
  }

  private static String text(Site site, String domain) {
    return "“" + site.name() + "”网站的“" + domain + "域名”在黑名单中";
  }
}
