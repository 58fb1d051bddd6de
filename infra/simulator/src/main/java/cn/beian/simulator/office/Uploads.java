package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.register.Office;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Takes uploads in their order. */
final class Uploads {
  private static final int LISTED = 100;
  private static final long NOT_DECRYPTED = 6;
  private static final long OTHER = 999;
  private static final Map<Kind, Long> CODES =
      Map.of(
          Kind.NOT_DECRYPTED, NOT_DECRYPTED,
          Kind.NOT_BASE64, 7L,
          Kind.HASH_DIFFERS, 7L,
          Kind.NOT_AN_ARCHIVE, 8L,
          Kind.NOT_ONE_FILE, 17L,
          Kind.TOO_LARGE, 18L);

  private final Bureau bureau;
  private final Province province;
  private final Office office;

  Uploads(Bureau bureau, Province province) {
    this.bureau = bureau;
    this.province = province;
    this.office = bureau.register().office(province);
  }

  Reply answer(Request.Upload upload) {
    bend(FaultKind.COUNTER_BACK, -1);
    bend(FaultKind.COUNTER_AHEAD, 1);
    Packed file = upload.file();
    if (file.compression() != Packed.ZIP) {
      return refuse(11);
    }
    if (file.encryption() != Packed.PLAIN && file.encryption() != Packed.AES) {
      return refuse(9);
    }
    long next = office.lastSequence() + 1;
    if (upload.sequence() > next) {
      return missing(LongStream.range(next, upload.sequence()).limit(LISTED).boxed().toList());
    }
    return upload.sequence() < next ? duplicate(upload, next) : unpack(upload);
  }

  private void bend(FaultKind kind, int sign) {
    bureau
        .faults()
        .take(kind, province, Operation.UPLOAD.name())
        .ifPresent(
            given -> office.count(office.lastSequence() + sign * given.path("by").asLong(1)));
  }

  private static Reply refuse(long code) {
    return new Refusal(code).reply(Operation.UPLOAD);
  }

  private static Reply missing(List<Long> numbers) {
    return new Refusal(Refusal.PREVIOUS_MISSING, "", numbers).reply(Operation.UPLOAD);
  }

  private Reply duplicate(Request.Upload upload, long next) {
    boolean same =
        office
            .taken()
            .filter(each -> each.sequence() == upload.sequence())
            .filter(each -> each.file().hash().equals(upload.file().hash()))
            .isPresent();
    if (same && bureau.switches().is("duplicateSequence", "idempotent")) {
      return refuse(0);
    }
    return bureau.switches().is("duplicateSequence", "accept")
        ? unpack(upload)
        : missing(List.of(next));
  }

  private Reply unpack(Request.Upload upload) {
    Packing packing = Packings.of(bureau).with(Account.of(province, bureau.secret()).key());
    return switch (Unpacker.unpack(upload.file(), packing)) {
      case Reading.Unreadable<byte[]>(List<Problem> problems) ->
          refuse(code(problems.getLast().kind(), upload.file()));
      case Reading.Read<byte[]>(byte[] file, List<Problem> _) -> take(upload, file);
    };
  }

  private static long code(Kind kind, Packed file) {
    boolean sealed = kind == Kind.NOT_BASE64 && file.encryption() == Packed.AES;
    return sealed ? NOT_DECRYPTED : CODES.getOrDefault(kind, OTHER);
  }

  private Reply take(Request.Upload upload, byte[] file) {
    String name = Packer.name(Account.id(province), bureau.times().today(), upload.sequence());
    office.take(new Office.Taken(upload.sequence(), name, upload.file()));
    new Intake(bureau).take(province, name, file);
    return refuse(0);
  }
}
