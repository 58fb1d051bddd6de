package cn.beian.wire.soap;

import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.document.Document;
import cn.beian.wire.soap.Answer.Answered;
import cn.beian.wire.soap.Answer.Fault;
import cn.beian.wire.soap.Answer.Unreadable;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.MissingElementException;
import cn.beian.wire.xml.Shape;
import cn.beian.wire.xml.XmlLimits;
import cn.beian.wire.xml.XmlReader;
import cn.beian.wire.xml.XmlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and reads replies. A reply is a document within the envelope's element {@code return};
 * what encoding it declares counts for nothing, and neither does a missing version.
 */
public final class Replies {
  private static final String RETURN = "return";

  private Replies() {}

  /** The body of an answer by HTTP, in UTF-8. */
  public static byte[] write(Reply reply, Dialect dialect) {
    Element plain =
        switch (reply) {
          case Reply.Uploaded one -> write(ReplyShapes::uploaded, one);
          case Reply.Downloaded one -> write(ReplyShapes::downloaded, one);
          case Reply.Acknowledged one -> write(ReplyShapes::acknowledged, one);
          case Reply.LastUpload one -> write(ReplyShapes::lastUpload, one);
          case Reply.Status one -> write(ReplyShapes::status, one);
          case Reply.Verified one -> write(ReplyShapes::verified, one);
        };
    Element document =
        new Element(RETURN, Map.of("version", Document.VERSION), plain.children(), "");
    return Envelope.around(
        reply.operation().wireName() + "Response",
        dialect.namespace(),
        List.of(Element.leaf(RETURN, XmlWriter.write(document, "GBK"))));
  }

  private static <R extends Reply> Element write(Shape<R> shape, R reply) {
    return shape.write(RETURN, reply);
  }

  /** The body of an answer that is a fault, in UTF-8. */
  public static byte[] fault(String code, String text) {
    return Envelope.around(
        Element.group(
            "soap:Fault",
            List.of(Element.leaf("faultcode", "soap:" + code), Element.leaf("faultstring", text))));
  }

  /** Reads the answer to {@link Operation#UPLOAD}. */
  public static Answer<Reply.Uploaded> uploaded(byte[] body) {
    return read(body, ReplyShapes::uploaded);
  }

  /** Reads the answer to {@link Operation#DOWNLOAD}. */
  public static Answer<Reply.Downloaded> downloaded(byte[] body) {
    return read(body, ReplyShapes::downloaded);
  }

  /** Reads the answer to {@link Operation#ACKNOWLEDGE}. */
  public static Answer<Reply.Acknowledged> acknowledged(byte[] body) {
    return read(body, ReplyShapes::acknowledged);
  }

  /** Reads the answer to {@link Operation#PREVIOUS_UPLOAD}. */
  public static Answer<Reply.LastUpload> lastUpload(byte[] body) {
    return read(body, ReplyShapes::lastUpload);
  }

  /** Reads the answer to {@link Operation#FILING_STATUS}. */
  public static Answer<Reply.Status> status(byte[] body) {
    return read(body, ReplyShapes::status);
  }

  /** Reads the answer to {@link Operation#VERIFY_PASSWORD}. */
  public static Answer<Reply.Verified> verified(byte[] body) {
    return read(body, ReplyShapes::verified);
  }

  private static <R extends Reply> Answer<R> read(byte[] body, Shape<R> shape) {
    return switch (Envelope.content(body)) {
      case Reading.Unreadable<Element>(List<Problem> problems) -> new Unreadable<>(problems);
      case Read<Element>(Element content, List<Problem> _) when content.name().equals("Fault") ->
          new Fault<>(content.text("faultcode").orElse(""), content.text("faultstring").orElse(""));
      case Read<Element>(Element content, List<Problem> _) -> reply(content, shape);
    };
  }

  private static <R extends Reply> Answer<R> reply(Element content, Shape<R> shape) {
    Optional<String> text = content.text(RETURN);
    if (text.isEmpty()) {
      return new Unreadable<>(List.of(new Problem(Kind.NO_REPLY, "/" + content.name())));
    }
    return switch (XmlReader.read(unmarked(text.get()), XmlLimits.CALL)) {
      case Reading.Unreadable<Element>(List<Problem> problems) -> new Unreadable<>(problems);
      case Read<Element>(Element document, List<Problem> _) -> understood(document, shape);
    };
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static <R extends Reply> Answer<R> understood(Element document, Shape<R> shape) {
    if (!document.name().equals(RETURN)) {
      return new Unreadable<>(List.of(new Problem(Kind.WRONG_ROOT, "/" + document.name())));
    }
    try {
      return new Answered<>(shape.read(document, "/" + RETURN));
    } catch (MissingElementException missing) {
      return new Unreadable<>(List.of(new Problem(Kind.MISSING, missing.path())));
    }
  }
}
