package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Switches;
import cn.beian.wire.code.KnownRow;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Reference;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether documents are about something in their record, fit it, and are what they say. */
final class MaterialStage {
  private static final long SHEET = 1;

  private MaterialStage() {}

  static void check(Proposal proposal, Findings findings) {
    Switches switches = proposal.desk().switches();
    boolean change = proposal.kind() == Proposal.Kind.CHANGE;
    for (Attachment one : proposal.attachments()) {
      findings.when(!owned(proposal, one.owner()), 1055);
      findings.when(unfit(one, change, switches), 1061);
      findings.when(!Pictures.right(one, switches), 5010);
    }
    proposal.sites().stream()
        .flatMap(each -> each.priorApprovals().stream())
        .flatMap(each -> each.papers().stream())
        .forEach(each -> findings.when(!Pictures.paper(each, switches), 5010));
  }

  /** Whether a use does not belong to its owner; a sheet may go with the change of a subject. */
  static boolean unfit(Attachment one, boolean change, Switches switches) {
    Optional<KnownRow> use = Tables.row("Fjytlx_dms", one.use(), switches);
    boolean sheet = change && Objects.equals(one.use(), SHEET);
    return !sheet && use.isPresent() && !Tables.belongs(use.get(), one.owner().kind());
  }

  private static boolean owned(Proposal proposal, Owner owner) {
    return owner.kind() == Owner.SUBJECT
        ? subject(proposal, owner.reference())
        : site(proposal, owner.reference());
  }

  private static boolean subject(Proposal proposal, Reference reference) {
    Long own = proposal.subject() == null ? null : proposal.subject().ownId();
    return names(reference, own, null)
        || proposal.filed().filter(each -> is(each, reference)).isPresent();
  }

  private static boolean is(FiledSubject subject, Reference reference) {
    return names(reference, subject.id(), subject.number());
  }

  private static boolean site(Proposal proposal, Reference reference) {
    return proposal.sites().stream()
            .anyMatch(each ->
                names(reference, each.ownId(), null) || names(reference, each.id(), each.number()))
        || proposal
            .at()
            .map(Located::service)
            .filter(each -> names(reference, each.id(), each.number()))
            .isPresent();
  }

  private static boolean names(Reference reference, @Nullable Long id, @Nullable String number) {
    return switch (reference) {
      case Reference.ById(long given) -> id != null && id == given;
      case Reference.ByNumber(String given) -> given.equals(number);
    };
  }
}
