package cn.beian.simulator.check;

import cn.beian.simulator.register.Certificates;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.FirstFiling;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is filed already, by this subject or another. */
final class ConflictStage {

  private ConflictStage() {}

  static void check(Proposal proposal, Findings findings) {
    Subject subject = proposal.subject();
    findings.when(subject != null && certified(proposal, subject), 1003);
    List<Located> others = Pending.others(proposal.sites(), proposal.desk().register()).toList();
    for (Site site : proposal.sites()) {
      Set<String> own =
          site.domains().stream()
              .map(each -> FiledService.key(each.name()))
              .collect(Collectors.toSet());
      findings.when(others.stream().anyMatch(each -> domains(each, own)), 1005);
      findings.when(names(proposal, site, others).anyMatch(each -> same(each, site.name())), 1020);
      findings.when(
          others.stream().anyMatch(each -> same(each.service().facts().homeUrl(), site.homeUrl())),
          1021);
    }
  }

  private static boolean certified(Proposal proposal, Subject subject) {
    String key = Certificates.key(subject);
    boolean open =
        proposal.kind() == Proposal.Kind.FIRST_FILING
            && Pending.all(FirstFiling.class, proposal.desk().register())
                .anyMatch(each -> Certificates.key(each.subject()).equals(key));
    return open
        || proposal
            .desk()
            .register()
            .certified(key)
            .filter(each -> !Objects.equals(each.id(), subject.id()))
            .isPresent();
  }

  private static boolean domains(Located other, Set<String> own) {
    return other.website() && other.service().names().stream().anyMatch(own::contains);
  }

  private static Stream<@Nullable String> names(
      Proposal proposal, Site site, List<Located> others) {
    boolean all = proposal.desk().switches().is("siteNames", "ofAll");
    long own = proposal.filed().map(FiledSubject::id).orElse(0L);
    Stream<@Nullable String> filed =
        others.stream()
            .filter(each -> all || each.subject().id() == own)
            .map(each -> each.service().facts().name());
    return Stream.concat(
        filed, proposal.sites().stream().filter(each -> each != site).map(Site::name));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
