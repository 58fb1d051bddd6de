package cn.beian.simulator.check;

import cn.beian.wire.download.Result;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.UploadRecord;
import java.util.List;

/** All checks of a record. */
public final class RecordChecks {

  /** The stages of a filing, in their order: what one of them finds, it finds in full. */
  private static final List<Stage> STAGES =
      List.of(
          ReferenceStage::check,
          ReportedStage::check,
          CodeStage::check,
          PersonStage::check,
          UrlStage::check,
          AccessStage::check,
          DomainStage::check,
          ConflictStage::check,
          BlacklistStage::check,
          MaterialStage::check);

  private interface Stage {
    void check(Proposal proposal, Findings findings);
  }

  private RecordChecks() {}

  /** What is wrong with a record; nothing if it may go to a reviewer. */
  public static List<Result.Code> of(UploadRecord record, Desk desk) {
    return switch (record) {
      case FirstFiling filing -> stages(Proposal.of(filing, desk));
      case NewSites sites -> stages(Proposal.of(sites, desk));
      case NewAccess access -> stages(Proposal.of(access, desk));
      case Change change -> stages(Proposal.of(change, desk));
      case Deregistration end -> DeregistrationCheck.of(end, desk);
      case Material material -> AnswerChecks.of(material, desk);
      case CheckAnswer _, UnfiledSiteHandling _ -> answer(record, desk);
    };
  }

  private static List<Result.Code> answer(UploadRecord record, Desk desk) {
    return record instanceof CheckAnswer answer
        ? AnswerChecks.of(answer, desk)
        : AnswerChecks.of((UnfiledSiteHandling) record, desk);
  }

  private static List<Result.Code> stages(Proposal proposal) {
    boolean all = proposal.desk().switches().on("collectAll");
    Findings findings = new Findings();
    for (Stage stage : STAGES) {
      if (all || findings.isEmpty()) {
        stage.check(proposal, findings);
      }
    }
    return findings.codes();
  }
}
