package cn.beian.bureau;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.bureau.FiledNumbers;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.ApplyBureauEvents;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.ConcludeUpload;
import cn.beian.domain.order.DescribeSubmission;
import cn.beian.domain.order.NoteDrift;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderUploads;
import cn.beian.domain.upload.FetchFiles;
import cn.beian.domain.upload.SendUploads;
import cn.beian.domain.upload.Upkeep;
import cn.beian.domain.upload.UploadArchive;
import cn.beian.platform.material.BucketArchive;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.outside.ExtensionRegister;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;
import cn.beian.v3.V3Format;
import cn.beian.v3.line.BeianStatus.Standing;
import cn.beian.v3.line.Identities;
import java.security.SecureRandom;
import java.util.Optional;

/** What functions need that speak with administrations over the ministry's interface. */
final class Administrations {
  private final Wiring wiring;
  private final Identities identities;

  /** Reads {@code BUREAU_IDENTITIES}. */
  Administrations(Wiring wiring) {
    this.wiring = wiring;
    this.identities =
        Identities.read(wiring.environment().variable("BUREAU_IDENTITIES"), new SecureRandom());
  }

  Identities identities() {
    return identities;
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
    SignedHttp http = SignedHttp.of(wiring.environment(), "BUREAU_URL", "BUREAU_SECRET");
    return new DescribeSubmission(
        new DescribeSubmission.Registers(
            wiring.recordedContent(wiring.ordersToRead(content)),
            new ExtensionRegister(http),
            numbers()),
        wiring.filedIds(),
        new DescribeSubmission.Servers(wiring.serviceCodesToRead(), wiring.instancesToRead()),
        new DescribeSubmission.Papers(
            new MaterialTable(wiring.table()),
            new BucketFiles(wiring.environment(), Policies.materials())));
  }

  private FiledNumbers numbers() {
    return (province, domain) ->
        identities.status(province).flatMap(status -> number(status.domain(domain)));
  }

  private static Optional<String> number(Standing standing) {
    return switch (standing) {
      case Standing.Filed(String _, String number) ->
          Optional.of(number).filter(text -> !text.isEmpty());
      case Standing.NotFiled() -> Optional.empty();
      case Standing.Unknown(String why) -> throw new BureauUnavailableException(why);
    };
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
        noteDrift());
  }

  NoteDrift noteDrift() {
    return new NoteDrift(wiring.drifts(), wiring.filedIds(), wiring.outgoing(), wiring.clock());
  }

  /** The provider's id with the administration of a province. */
  long unit(Province province) {
    return identities.settings(province).orElseThrow().unit();
  }
}
