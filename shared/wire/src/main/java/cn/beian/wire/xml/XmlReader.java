package cn.beian.wire.xml;

import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into a tree: no document type, no entity but XML's own five, nothing fetched,
 * nothing beyond the limits. What is refused is a {@link Reading.Unreadable}, never an exception.
 */
public final class XmlReader {

  private XmlReader() {}

  /** Reads bytes in the encoding that the document declares, UTF-8 without one. */
  public static Reading<Element> read(byte[] bytes, XmlLimits limits) {
    return Encodings.decode(bytes)
        .map(text -> read(text, limits))
        .orElseGet(() -> new Unreadable<>(Kind.NOT_WELL_FORMED, "/"));
  }

  /** Reads characters; an encoding that the document declares counts for nothing. */
  public static Reading<Element> read(String text, XmlLimits limits) {
    TreeBuilder tree = new TreeBuilder(limits);
    try {
      XMLStreamReader events = factory().createXMLStreamReader(new StringReader(text));
      while (tree.refusal() == null && events.hasNext()) {
        take(events, tree);
      }
    } catch (XMLStreamException broken) {
      return refused(Kind.NOT_WELL_FORMED, tree, place(broken));
    }
    Kind refusal = tree.refusal();
    return refusal == null ? new Read<>(tree.root()) : refused(refusal, tree, "");
  }

  private static void take(XMLStreamReader events, TreeBuilder tree) throws XMLStreamException {
    switch (events.next()) {
      case XMLStreamConstants.START_ELEMENT -> tree.start(events);
      case XMLStreamConstants.END_ELEMENT -> tree.end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          tree.text(events);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> tree.refuse(Kind.DOCTYPE);
      default -> {
        // Comments and processing instructions say nothing.
      }
    }
  }

  private static Reading<Element> refused(Kind kind, TreeBuilder tree, String detail) {
    return new Unreadable<>(List.of(new Problem(kind, tree.path(), detail)));
  }

  /** Where it breaks. Not the parser's message, which quotes what it read. */
  private static String place(XMLStreamException broken) {
    var location = broken.getLocation();
    return location == null
        ? ""
        : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }
}
