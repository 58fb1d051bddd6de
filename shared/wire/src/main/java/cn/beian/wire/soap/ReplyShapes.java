package cn.beian.wire.soap;

import cn.beian.wire.payload.Packed;
import cn.beian.wire.xml.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How replies stand in elements ({@code return}). */
final class ReplyShapes {

  private ReplyShapes() {}

  static Reply.Uploaded uploaded(Fields<Reply.Uploaded> f) {
    return new Reply.Uploaded(
        f.number("msg_code", Reply::code),
        empty(f.textOrNull("msg", Reply::message)),
        f.numbers("dataSequences", "dataSequence", Reply.Uploaded::missing));
  }

  static Reply.Downloaded downloaded(Fields<Reply.Downloaded> f) {
    return new Reply.Downloaded(
        f.number("msg_code", Reply::code),
        empty(f.textOrNull("msg", Reply::message)),
        Optional.ofNullable(
            f.groupOrNull("fileInfos", ReplyShapes::file, reply -> reply.file().orElse(null))));
  }

  private static Reply.Downloaded.File file(Fields<Reply.Downloaded.File> f) {
    Packed algorithms = f.part(ReplyShapes::algorithms, Reply.Downloaded.File::content);
    return new Reply.Downloaded.File(
        f.text("return_FileName", Reply.Downloaded.File::name),
        f.part(content -> content(content, algorithms), Reply.Downloaded.File::content));
  }

  static Reply.Acknowledged acknowledged(Fields<Reply.Acknowledged> f) {
    return new Reply.Acknowledged(
        f.number("msg_code", Reply::code), empty(f.textOrNull("msg", Reply::message)));
  }

  static Reply.LastUpload lastUpload(Fields<Reply.LastUpload> f) {
    return new Reply.LastUpload(
        f.number("msg_code", Reply::code),
        empty(f.textOrNull("msg", Reply::message)),
        Optional.ofNullable(
            f.groupOrNull("fileInfos", ReplyShapes::sent, reply -> reply.file().orElse(null))));
  }

  private static Reply.LastUpload.File sent(Fields<Reply.LastUpload.File> f) {
    Packed algorithms = f.part(ReplyShapes::algorithms, Reply.LastUpload.File::content);
    return new Reply.LastUpload.File(
        f.number("dataSequence", Reply.LastUpload.File::sequence),
        empty(f.textOrNull("return_FileName", Reply.LastUpload.File::name)),
        f.part(content -> content(content, algorithms), Reply.LastUpload.File::content));
  }

  /** The schema has the algorithms before the name, and the content after it. */
  private static Packed algorithms(Fields<Packed> f) {
    long hashing = f.number("hashAlgorithm", Packed::hashing);
    long compression = f.number("compressionFormat", Packed::compression);
    long encryption = f.number("encryptAlgorithm", Packed::encryption);
    return new Packed("", "", encryption, hashing, compression);
  }

  private static Packed content(Fields<Packed> f, Packed algorithms) {
    return new Packed(
        empty(f.textOrNull("beianInfo", Packed::content)),
        empty(f.textOrNull("beianInfoHash", Packed::hash)),
        algorithms.encryption(),
        algorithms.hashing(),
        algorithms.compression());
  }

  static Reply.Status status(Fields<Reply.Status> f) {
    return new Reply.Status(
        f.number("msg_code", Reply::code),
        empty(f.textOrNull("msg", Reply::message)),
        Optional.ofNullable(
            f.groupOrNull("StatusInfo", ReplyShapes::found, reply -> reply.status().orElse(null))));
  }

  private static Reply.Status.Found found(Fields<Reply.Status.Found> f) {
    return new Reply.Status.Found(
        f.number("Cxtjlx", Reply.Status.Found::kind),
        empty(f.textOrNull("Cxtj", Reply.Status.Found::condition)),
        empty(f.textOrNull("Wzmc", found -> given(found.siteName()))),
        empty(f.textOrNull("Ztbah", found -> given(found.subjectNumber()))),
        empty(f.textOrNull("Wzbah", found -> given(found.siteNumber()))),
        f.flag("Bazt", 0, Reply.Status.Found::filed));
  }

  static Reply.Verified verified(Fields<Reply.Verified> f) {
    return new Reply.Verified(
        f.number("msg_code", Reply::code),
        empty(f.textOrNull("msg", Reply::message)),
        Optional.ofNullable(f.flagOrNull("VerifyRes", 0, reply -> reply.right().orElse(null))));
  }

  private static String empty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
