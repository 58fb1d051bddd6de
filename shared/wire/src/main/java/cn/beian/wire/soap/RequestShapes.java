package cn.beian.wire.soap;

import cn.beian.wire.Personal;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.Fields;
import cn.beian.wire.xml.Shape;
import java.util.Comparator;
import java.util.List;

/** How requests stand in elements: the parameters of the operations. */
final class RequestShapes {

  /** The order of the parameters, the same in all operations. */
  private static final List<String> ORDER =
      List.of(
          "ispId",
          "userName",
          "randVal",
          "pwdHash",
          "beianInfo",
          "beianInfoHash",
          "dataSequence",
          "encryptAlgorithm",
          "hashAlgorithm",
          "compressionFormat",
          "fileName",
          "queryConditionType",
          "queryCondition",
          "baxh",
          "bamm");

  private RequestShapes() {}

  static List<Element> write(Request request) {
    String name = request.operation().wireName();
    Element call =
        switch (request) {
          case Request.Upload upload -> write(RequestShapes::upload, name, upload);
          case Request.Download download -> write(RequestShapes::download, name, download);
          case Request.Acknowledge ack -> write(RequestShapes::acknowledge, name, ack);
          case Request.PreviousUpload last -> write(RequestShapes::previousUpload, name, last);
          case Request.FilingStatus status -> write(RequestShapes::filingStatus, name, status);
          case Request.VerifyPassword verify -> write(RequestShapes::verifyPassword, name, verify);
        };
    return call.children().stream()
        .sorted(Comparator.comparingInt(parameter -> ORDER.indexOf(parameter.name())))
        .toList();
  }

  private static <R> Element write(Shape<R> shape, String name, R request) {
    return shape.write(name, request);
  }

  static Request read(Operation operation, Element call) {
    return switch (operation) {
      case UPLOAD -> read(RequestShapes::upload, call);
      case DOWNLOAD -> read(RequestShapes::download, call);
      case ACKNOWLEDGE -> read(RequestShapes::acknowledge, call);
      case PREVIOUS_UPLOAD -> read(RequestShapes::previousUpload, call);
      case FILING_STATUS -> read(RequestShapes::filingStatus, call);
      case VERIFY_PASSWORD -> read(RequestShapes::verifyPassword, call);
    };
  }

  private static <R> R read(Shape<R> shape, Element call) {
    return shape.read(call, call.name());
  }

  private static Authentication authentication(Fields<Authentication> f) {
    return new Authentication(
        f.number("ispId", Authentication::providerId),
        f.text("userName", Authentication::userName),
        f.text("randVal", Authentication::random),
        f.text("pwdHash", Authentication::passwordHash),
        f.number("hashAlgorithm", Authentication::hashAlgorithm));
  }

  private static Request.Upload upload(Fields<Request.Upload> f) {
    Authentication who = f.part(RequestShapes::authentication, Request.Upload::authentication);
    Shape<Packed> packed =
        file ->
            new Packed(
                file.text("beianInfo", Packed::content),
                file.text("beianInfoHash", Packed::hash),
                file.number("encryptAlgorithm", Packed::encryption),
                who.hashAlgorithm(),
                file.number("compressionFormat", Packed::compression));
    return new Request.Upload(
        who,
        f.part(packed, Request.Upload::file),
        f.number("dataSequence", Request.Upload::sequence));
  }

  private static Request.Download download(Fields<Request.Download> f) {
    return new Request.Download(
        f.part(RequestShapes::authentication, Request.Download::authentication));
  }

  private static Request.Acknowledge acknowledge(Fields<Request.Acknowledge> f) {
    String name = f.textOrNull("fileName", Request.Acknowledge::fileName);
    return new Request.Acknowledge(
        f.part(RequestShapes::authentication, Request.Acknowledge::authentication),
        name == null ? "" : name);
  }

  private static Request.PreviousUpload previousUpload(Fields<Request.PreviousUpload> f) {
    return new Request.PreviousUpload(
        f.part(RequestShapes::authentication, Request.PreviousUpload::authentication));
  }

  private static Request.FilingStatus filingStatus(Fields<Request.FilingStatus> f) {
    return new Request.FilingStatus(
        f.part(RequestShapes::authentication, Request.FilingStatus::authentication),
        f.number("queryConditionType", Request.FilingStatus::kind),
        new Personal(f.text("queryCondition", request -> request.condition().value())));
  }

  private static Request.VerifyPassword verifyPassword(Fields<Request.VerifyPassword> f) {
    return new Request.VerifyPassword(
        f.part(RequestShapes::authentication, Request.VerifyPassword::authentication),
        f.text("baxh", Request.VerifyPassword::number),
        new Personal(f.text("bamm", request -> request.password().value())));
  }
}
