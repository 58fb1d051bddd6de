package cn.beian.wire.soap;

import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.XmlLimits;
import cn.beian.wire.xml.XmlReader;
import cn.beian.wire.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The envelope of SOAP 1.1, as the body of an HTTP message in UTF-8. */
final class Envelope {
  private static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

  private Envelope() {}

  /** An envelope around one element of a namespace. */
  static byte[] around(String name, String namespace, List<Element> children) {
    return around(new Element("t:" + name, Map.of("xmlns:t", namespace), children, ""));
  }

  static byte[] around(Element content) {
    Element body = Element.group("soap:Body", List.of(content));
    Element envelope =
        new Element("soap:Envelope", Map.of("xmlns:soap", NAMESPACE), List.of(body), "");
    return XmlWriter.write(envelope, "UTF-8").getBytes(StandardCharsets.UTF_8);
  }

  /** The one element in an envelope, under its local name. */
  static Reading<Element> content(byte[] message) {
    return XmlReader.read(message, XmlLimits.CALL)
        .then(root ->
            root.name().equals("Envelope")
                ? content(root)
                : new Unreadable<>(Kind.NOT_AN_ENVELOPE, "/" + root.name()));
  }

  private static Reading<Element> content(Element envelope) {
    return envelope
        .first("Body")
        .flatMap(body -> body.children().stream().findFirst())
        .<Reading<Element>>map(Read::new)
        .orElseGet(() -> new Unreadable<>(Kind.NOT_AN_ENVELOPE, "/Envelope/Body"));
  }
}
