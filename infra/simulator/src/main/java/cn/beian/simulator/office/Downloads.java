package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.register.Office;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.util.Map;
import java.util.Optional;

/** Hands files out, takes their acknowledgements, and says which upload came last. */
final class Downloads {
  private final Bureau bureau;
  private final Province province;
  private final Office office;

  Downloads(Bureau bureau, Province province) {
    this.bureau = bureau;
    this.province = province;
    this.office = bureau.register().office(province);
  }

  Reply download() {
    Optional<Map.Entry<String, byte[]>> next = office.next();
    if (next.isEmpty()) {
      return new Refusal(2).reply(Operation.DOWNLOAD);
    }
    long more = office.waiting().size() > 1 ? 3 : 1;
    long code = bureau.switches().is("downloadCodes", "codes013") ? more : 0;
    String name = next.get().getKey();
    return new Reply.Downloaded(
        code,
        Refusal.text(code),
        Optional.of(new Reply.Downloaded.File(name, packed(name, next.get().getValue()))));
  }

  private Packed packed(String name, byte[] file) {
    Packing packing = Packings.of(bureau);
    boolean encrypted = bureau.switches().on("encryptDownloads");
    Packed right =
        Packer.pack(
            name,
            file,
            encrypted ? packing.with(Account.of(province, bureau.secret()).key()) : packing);
    return takes(FaultKind.WRONG_HASH)
        ? Spoiled.hash(right)
        : takes(FaultKind.BROKEN_BASE64)
            ? Spoiled.base64(right)
            : takes(FaultKind.NOT_A_ZIP)
                ? Spoiled.bytes(file, right)
                : takes(FaultKind.TWO_ENTRIES) ? Spoiled.twoEntries(file, right) : right;
  }

  private boolean takes(FaultKind kind) {
    return bureau.faults().take(kind, province, Operation.DOWNLOAD.name()).isPresent();
  }

  Reply acknowledge(Request.Acknowledge request) {
    if (request.fileName().isBlank()) {
      return new Refusal(21).reply(Operation.ACKNOWLEDGE);
    }
    boolean known = office.acknowledge(request.fileName());
    return new Refusal(known ? 0 : 999).reply(Operation.ACKNOWLEDGE);
  }

  Reply previous() {
    long by =
        bureau
            .faults()
            .take(FaultKind.OLD_PREVIOUS, province, Operation.PREVIOUS_UPLOAD.name())
            .map(given -> given.path("by").asLong(1))
            .orElse(0L);
    Reply.LastUpload.File last =
        office
            .taken()
            .map(each -> new Reply.LastUpload.File(office.lastSequence(), each.name(), each.file()))
            .orElseGet(() -> new Reply.LastUpload.File(office.lastSequence(), "", NOTHING));
    Reply.LastUpload.File old =
        new Reply.LastUpload.File(Math.max(0, last.sequence() - by), "", NOTHING);
    return new Reply.LastUpload(0, Refusal.text(0), Optional.of(by == 0 ? last : old));
  }

  private static final Packed NOTHING = new Packed("", "", 0, 0, 0);
}
