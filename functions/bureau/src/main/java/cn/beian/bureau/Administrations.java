package cn.beian.bureau;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.bureau.FiledNumbers;
import cn.beian.domain.drift.ComparePublished;
import cn.beian.domain.drift.CompareRecord;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.ApplyBureauEvents;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.ConcludeUpload;
import cn.beian.domain.order.DescribeSubmission;
import cn.beian.domain.order.NoteDrift;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderUploads;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.upload.FetchFiles;
import cn.beian.domain.upload.SendUploads;
import cn.beian.domain.upload.Upkeep;
import cn.beian.domain.upload.UploadArchive;
import cn.beian.platform.material.BucketArchive;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;
import cn.beian.v3.V3Format;
import cn.beian.v3.line.BeianStatus.Standing;
import cn.beian.v3.line.Identity;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;

/** What functions need that speak with administrations over the ministry's interface. */
final class Administrations {
  private final Wiring wiring;
  private final CurrentIdentities identities;

  Administrations(Wiring wiring, CurrentIdentities identities) {
    this.wiring = wiring;
    this.identities = identities;
  }

  /** Files to and from them. Reads {@code ARCHIVE_BUCKET}. */
  UploadArchive archive() {
    return new BucketArchive(wiring.environment());
  }

  /** Orders as uploads. Reads what their content and materials need. */
  OrderUploads uploads(OrderClerk clerk, SealedContent content, OpenSmsChecks smsChecks) {
    return new OrderUploads(
        clerk,
        describe(content),
        smsChecks,
        new OrderUploads.Means(
            new V3Format(identities::settings), wiring.channels(), wiring.outgoing(), identities));
  }

  private DescribeSubmission describe(SealedContent content) {
    return new DescribeSubmission(
        new DescribeSubmission.Registers(
            wiring.recordedContent(wiring.ordersToRead(content)), wiring.register(), numbers()),
        wiring.filedIds(),
        new DescribeSubmission.Servers(wiring.serviceCodesToRead(), wiring.instancesToRead()),
        new DescribeSubmission.Papers(
            new MaterialTable(wiring.table()),
            new BucketFiles(wiring.environment(), Policies.materials())));
  }

  private FiledNumbers numbers() {
    return (province, domain) ->
        identities.status(province).map(status -> standing(status.domain(domain)));
  }

  private static FiledNumbers.Standing standing(Standing standing) {
    return switch (standing) {
      case Standing.Filed(String _, String number) -> new FiledNumbers.Standing.Filed(number);
      case Standing.NotFiled() -> new FiledNumbers.Standing.NotFiled();
      case Standing.Unknown(String why) -> throw new BureauUnavailableException(why);
    };
  }

  /** Compares filed records. Reads what the register and the content need. */
  CompareRecord comparison(SealedContent content) {
    return new CompareRecord(
        wiring.records(),
        wiring.recordedContent(wiring.ordersToRead(content)),
        new CompareRecord.Registers(numbers(), registers()),
        wiring.driftLog());
  }

  /** An administration that speaks V3.0 alone has no register, unless a file stands for it. */
  private Function<Province, Optional<FiledRegister>> registers() {
    FiledRegister register = wiring.register();
    boolean file = wiring.environment().optional("FILED_REGISTER_FILE").isPresent();
    return province ->
        Optional.of(register)
            .filter(
                _ -> file || identities.identity(province).map(Identity::extension).orElse(true));
  }

  SendUploads sender(OrderUploads uploads) {
    return new SendUploads(
        wiring.channels(),
        uploads,
        archive(),
        new Upkeep(identities, wiring.clock(), new SecureRandom()));
  }

  FetchFiles fetcher() {
    return new FetchFiles(
        identities,
        archive(),
        new FetchFiles.Desk(wiring.inbox(), wiring.drifts(), wiring.channels()),
        wiring.clock());
  }

  /** What follows from fetched files. */
  ApplyBureauEvents events(OrderClerk clerk, ApplyBureauResult results) {
    return new ApplyBureauEvents(
        wiring.outgoing(),
        wiring.filedIds(),
        new ConcludeUpload(clerk, wiring.outgoing(), results, noteDrift()),
        new ApplyBureauEvents.Differences(
            noteDrift(), new ComparePublished(wiring.records(), wiring.driftLog())));
  }

  NoteDrift noteDrift() {
    return new NoteDrift(wiring.drifts(), wiring.filedIds(), wiring.outgoing(), wiring.clock());
  }

  /** The provider's id with the administration of a province. */
  long unit(Province province) {
    return identities.settings(province).orElseThrow().unit();
  }
}
