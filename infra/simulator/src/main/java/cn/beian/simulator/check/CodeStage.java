package cn.beian.simulator.check;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.register.Switches;
import cn.beian.wire.code.KnownRow;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.PriorApproval;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the codes are in the administration's tables. */
final class CodeStage {

  private CodeStage() {}

  static void check(Proposal proposal, Findings findings) {
    Switches switches = proposal.desk().switches();
    if (proposal.subject() != null) {
      subject(proposal.subject(), switches, findings);
    }
    for (Site site : proposal.sites()) {
      site(site, switches, findings);
      site.accesses().forEach(each -> access(each, switches, findings));
    }
    proposal.attachments().forEach(each -> attachment(each, switches, findings));
  }

  static void attachment(Attachment one, Switches switches, Findings findings) {
    findings.when(Tables.row("Fjwjgs_dms", one.format(), switches).isEmpty(), 1056);
    findings.when(Tables.row("Fjytlx_dms", one.use(), switches).isEmpty(), 1057);
  }

  private static void subject(Subject subject, Switches switches, Findings findings) {
    Long nature = subject.nature();
    findings.when(nature != null && Tables.row("Dwxz_dms", nature, switches).isEmpty(), 1014);
    findings.when(unknown(subject.certificate(), nature, switches), 1008);
    Address address = subject.address();
    findings.when(address == null || !divisions(address), 1019);
  }

  private static boolean unknown(
      @Nullable Certificate certificate, @Nullable Long nature, Switches switches) {
    Optional<KnownRow> row =
        Tables.row("Zjlx_dms", certificate == null ? null : certificate.type(), switches);
    boolean known = Tables.row("Dwxz_dms", nature, switches).isPresent();
    return row.isEmpty() || (known && !Tables.belongs(row.get(), Objects.requireNonNull(nature)));
  }

  /** A province of the country, a city in it, a county in it. */
  private static boolean divisions(Address address) {
    String province = Objects.toString(address.province(), "");
    boolean known =
        Arrays.stream(Province.values())
            .anyMatch(each -> province.equals(each.division() + "0000"));
    return known && within(address.city(), province) && within(address.county(), province);
  }

  private static boolean within(@Nullable Long division, String province) {
    String digits = Objects.toString(division, province);
    return digits.length() == province.length() && digits.startsWith(province.substring(0, 2));
  }

  private static void site(Site site, Switches switches, Findings findings) {
    findings.when(Tables.lacks("Wzfwlx_dms", site.services(), switches), 1034);
    List<@Nullable Long> approvals =
        site.priorApprovals().stream().<@Nullable Long>map(PriorApproval::type).toList();
    findings.when(
        approvals.stream().anyMatch(each -> Tables.row("Wzjylx_dms", each, switches).isEmpty()),
        1033);
    findings.when(Tables.lacks("Yylb_dms", site.languages(), switches), 1066);
  }

  private static void access(Access access, Switches switches, Findings findings) {
    findings.when(Tables.lacks("Wzjrfs_dms", access.modes(), switches), 1035);
    findings.when(Tables.lacks("Gj_dms", access.places(), switches), 1036);
  }
}
