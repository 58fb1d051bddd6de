package cn.beian.v3.line;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.v3.line.Caller.Outcome;
import cn.beian.v3.line.Caller.Outcome.Doubt;
import cn.beian.v3.line.Caller.Outcome.Replied;
import cn.beian.wire.Reading;
import cn.beian.wire.code.CallCode;
import cn.beian.wire.code.CallCodes;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The calls of the interface by SOAP over HTTP. Whatever leaves a doubt, a time-out, a status, a
 * fault, a reply that cannot be read or fits no question, is {@link Answer.Unknown}.
 */
public final class SoapLine implements BureauLine {
  private final Caller caller;

  /**
   * A line.
   *
   * @param random of the calls' random texts: a {@link java.security.SecureRandom}
   */
  public SoapLine(Identity identity, RandomGenerator random) {
    this(new Caller(identity, random, HttpCall.USUAL));
  }

  SoapLine(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Answer upload(UploadedFile file) {
    Request request = new Request.Upload(caller.authentication(), packed(file), file.sequence());
    return answer(caller.call(request, Replies::uploaded), SoapLine::uploaded);
  }

  @Override
  public Answer previousUpload() {
    Request request = new Request.PreviousUpload(caller.authentication());
    return answer(caller.call(request, Replies::lastUpload), SoapLine::previous);
  }

  @Override
  public Answer download() {
    Request request = new Request.Download(caller.authentication());
    return answer(caller.call(request, Replies::downloaded), this::downloaded);
  }

  @Override
  public Answer acknowledge(String fileName) {
    Request request = new Request.Acknowledge(caller.authentication(), fileName);
    return answer(caller.call(request, Replies::acknowledged), SoapLine::acknowledged);
  }

  @Override
  public String fileName(long sequence, LocalDate day) {
    return Packer.name(caller.identity().credentials().providerId(), day, sequence);
  }

  @Override
  public String hash(UploadedFile file) {
    return packed(file).hash();
  }

  private Packed packed(UploadedFile file) {
    return Packer.pack(file.name(), file.xml(), caller.identity().packing());
  }

  private static <R extends Reply> Answer answer(
      Outcome<R> outcome, Function<R, Answer> understood) {
    return switch (outcome) {
      case Doubt<R>(String why) -> new Answer.Unknown(why);
      case Replied<R>(R reply) -> understood.apply(reply);
    };
  }

  private static Answer uploaded(Reply.Uploaded reply) {
    return CallCodes.of(reply.code()).then() == CallCode.Then.DONE
        ? new Answer.Done(reply.code())
        : refused(reply, reply.missing());
  }

  private static Answer acknowledged(Reply.Acknowledged reply) {
    return done(reply) ? new Answer.Done(reply.code()) : refused(reply, List.of());
  }

  private static Answer previous(Reply.LastUpload reply) {
    if (!done(reply)) {
      return refused(reply, List.of());
    }
    return reply
        .file()
        .<Answer>map(file -> new Answer.Previous(file.sequence(), file.content().hash()))
        .orElseGet(() -> new Answer.Unknown("no file in the reply"));
  }

  private Answer downloaded(Reply.Downloaded reply) {
    CallCode.Then then = CallCodes.of(reply.code()).then();
    if (reply.file().isPresent() && done(reply)) {
      return opened(reply.file().get());
    }
    return then == CallCode.Then.EMPTY || then == CallCode.Then.LAST
        ? new Answer.Nothing()
        : refused(reply, List.of());
  }

  private Answer opened(Reply.Downloaded.File file) {
    return switch (Unpacker.unpack(file.content(), caller.identity().packing())) {
      case Reading.Read<byte[]>(byte[] xml, var _) ->
          new Answer.File(file.name(), file.content().hash(), xml);
      case Reading.Unreadable<byte[]>(var problems) ->
          new Answer.Spoilt(file.name(), problems.getLast().kind().name());
    };
  }

  private static boolean done(Reply reply) {
    return switch (CallCodes.of(reply.code()).then()) {
      case DONE, LAST, MORE -> true;
      case EMPTY, PERMANENT, REBUILD, GAP, QUEUE_FULL, CLOSED, MAINTENANCE -> false;
      case TOO_MANY_CHECKS, OTHER -> false;
    };
  }

  private static Answer refused(Reply reply, List<Long> missing) {
    long code = reply.code();
    return switch (CallCodes.of(code).then()) {
      case DONE, LAST, MORE, EMPTY -> new Answer.Unknown("a reply with the code " + code);
      case PERMANENT -> new Answer.Refused(code, Then.STOP, List.of());
      case REBUILD -> new Answer.Refused(code, Then.REBUILD, List.of());
      case GAP -> new Answer.Refused(code, Then.GAP, missing);
      case QUEUE_FULL, MAINTENANCE, TOO_MANY_CHECKS ->
          new Answer.Refused(code, Then.LATER, List.of());
      case CLOSED -> new Answer.Refused(code, Then.CLOSED, List.of());
      case OTHER -> new Answer.Refused(code, Then.OTHER, List.of());
    };
  }
}
