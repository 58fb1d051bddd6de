package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.util.List;
import java.util.Optional;

/** What the operations answer. */
final class Calls {
  private final Bureau bureau;

  Calls(Bureau bureau) {
    this.bureau = bureau;
  }

  /** What is called, also by a call that lacks parameters. */
  static Optional<Operation> operation(Reading<Request> call) {
    return switch (call) {
      case Reading.Read<Request>(var request, List<Problem> _) -> Optional.of(request.operation());
      case Reading.Unreadable<Request>(List<Problem> problems) ->
          problems.getLast().kind() == Kind.MISSING
              ? Operation.named(problems.getLast().path().replaceAll("^/|(?<=[a-z])/.*", ""))
              : Optional.empty();
    };
  }

  Reply reply(Province province, Operation operation, Reading<Request> call) {
    synchronized (bureau.register()) {
      Reply reply = checked(new CallChecks(bureau, province), province, operation, call);
      if (changes(operation)) {
        bureau.register().save();
      }
      return reply;
    }
  }

  private boolean changes(Operation operation) {
    return switch (operation) {
      case UPLOAD, ACKNOWLEDGE, VERIFY_PASSWORD -> true;
      case DOWNLOAD, PREVIOUS_UPLOAD, FILING_STATUS -> bureau.switches().on("rejectReplay");
    };
  }

  private Reply checked(
      CallChecks checks, Province province, Operation operation, Reading<Request> call) {
    Optional<Refusal> closed = checks.closed(operation);
    if (closed.isPresent()) {
      return closed.get().reply(operation);
    }
    return switch (call) {
      case Reading.Unreadable<Request> _ -> new Refusal(12).reply(operation);
      case Reading.Read<Request>(var request, List<Problem> _) ->
          checks
              .refusal(request)
              .map(each -> each.reply(operation))
              .orElseGet(() -> done(province, request));
    };
  }

  private Reply done(Province province, Request request) {
    return switch (request) {
      case Request.Upload one -> new Uploads(bureau, province).answer(one);
      case Request.Download _ -> new Downloads(bureau, province).download();
      case Request.Acknowledge one -> new Downloads(bureau, province).acknowledge(one);
      case Request.PreviousUpload _ -> new Downloads(bureau, province).previous();
      case Request.FilingStatus one -> new Lookups(bureau, province).status(one);
      case Request.VerifyPassword one -> new Lookups(bureau, province).verify(one);
    };
  }
}
