package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.check.Desk;
import cn.beian.simulator.check.Findings;
import cn.beian.simulator.check.Pending;
import cn.beian.simulator.check.RecordChecks;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.Case.Stage;
import cn.beian.wire.Problem;
import cn.beian.wire.Reading;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at uploaded files: refuses them, refuses their records, or opens cases. */
final class Intake {
  private static final long STORED = 1060;
  private static final Duration FOR_SMS = Duration.ofHours(24);
  private static final String REFUSED_LABEL = "reject-";

  private final Bureau bureau;

  Intake(Bureau bureau) {
    this.bureau = bureau;
  }

  /** Looks at a file of the provider of a province. */
  void take(Province province, String name, byte[] file) {
    List<Event> events = new ArrayList<>();
    switch (UploadFile.read(file)) {
      case Reading.Unreadable<Upload>(List<Problem> problems) ->
          events.add(refusal(null, FileChecks.unreadable(problems), name));
      case Reading.Read<Upload>(Upload upload, List<Problem> problems) -> {
        Optional<Long> refused = refused(province, upload, problems);
        refused.ifPresentOrElse(
            code -> events.add(refusal(upload, code, name)),
            () -> upload.records().forEach(each -> record(province, each, events)));
      }
    }
    if (!events.isEmpty()) {
      bureau.outbox().send(province, events, bureau.times().today());
    }
  }

  private Optional<Long> refused(Province province, Upload upload, List<Problem> problems) {
    return bureau
        .faults()
        .take(FaultKind.FILE_CODE, province, message(upload))
        .map(given -> given.path("code").asLong(FileChecks.SCHEMA))
        .or(() -> FileChecks.of(upload, problems, Account.id(province)));
  }

  private static String message(Upload upload) {
    return upload.records().isEmpty() ? "" : Identity.of(upload.records().getFirst()).message();
  }

  private static Result refusal(@Nullable Upload upload, long code, String name) {
    long operation =
        upload == null || upload.records().isEmpty()
            ? 1
            : Identity.of(upload.records().getFirst()).operation();
    Result.Code one = code == FileChecks.SCHEMA ? new Result.Code(code, name) : Findings.code(code);
    return new Result(List.of(one), operation, null, null);
  }

  private void record(Province province, UploadRecord record, List<Event> events) {
    Identity identity = Identity.of(record);
    List<Result.Code> codes =
        bureau
            .faults()
            .take(FaultKind.RECORD_CODE, province, identity.message())
            .map(given -> List.of(told(given)))
            .orElseGet(() -> RecordChecks.of(record, desk(province)));
    if (!codes.isEmpty()) {
      events.add(Events.result(codes, record));
    } else {
      accept(province, record, identity, events);
    }
  }

  private static Result.Code told(JsonNode given) {
    long code = given.path("code").asLong();
    return given.has("text")
        ? Findings.code(code, given.path("text").asText())
        : Findings.code(code);
  }

  private Desk desk(Province province) {
    return new Desk(
        bureau.register(),
        bureau.switches(),
        province,
        Account.id(province),
        bureau.times().today());
  }

  private void accept(
      Province province, UploadRecord record, Identity identity, List<Event> events) {
    switch (record) {
      case CheckAnswer answer -> {
        bureau.register().answers().add(answer);
        bureau.register().tasks().remove(answer.filing().subject().id());
      }
      case UnfiledSiteHandling handling -> bureau.register().handlings().add(handling);
      case Material _ when bureau.switches().is("czlx35", "omit") -> {}
      case Material _ -> events.add(Events.result(List.of(Findings.code(STORED)), record));
      case FirstFiling _, NewSites _, NewAccess _, Change _, Deregistration _ ->
          open(province, record, identity);
    }
  }

  private void open(Province province, UploadRecord record, Identity identity) {
    boolean sms = bureau.switches().on("smsChecks");
    bureau
        .register()
        .put(
            new Case(
                bureau.register().next("cases"),
                province,
                Account.id(province),
                Bare.of(record),
                identity.operation(),
                identity.marks(),
                sms ? Stage.SMS_CHECK : Stage.REVIEW,
                bureau.times().now() + FOR_SMS.toSeconds(),
                objection(province, record, identity.message())));
  }

  /** What a reviewer will say against it: told to, or by the rule of the label. */
  private @Nullable String objection(Province province, UploadRecord record, String message) {
    Optional<JsonNode> told = bureau.faults().take(FaultKind.REJECT, province, message);
    if (told.isPresent()) {
      return told.get().path("opinion").asText("模拟：审核拒绝");
    }
    boolean labelled =
        Pending.sites(record).stream()
            .map(Site::domains)
            .flatMap(List::stream)
            .anyMatch(each -> each.name().startsWith(REFUSED_LABEL));
    return labelled ? "模拟：域名以 reject- 开头" : null;
  }
}
