package cn.beian.wire.xml;

import cn.beian.wire.Gbk;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tree in one line, without blanks between elements. */
public final class XmlWriter {

  private XmlWriter() {}

  /**
   * The text of a document.
   *
   * @param encoding what its declaration says
   * @throws IllegalArgumentException when a text has control characters; the message does not quote
   *     it
   */
  public static String write(Element root, String encoding) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument(encoding, "1.0");
      write(root, out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a text takes all", impossible);
    }
    return text.toString();
  }

  private static void write(Element element, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement(element.name());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    for (Element child : element.children()) {
      write(child, out);
    }
    out.writeCharacters(allowed(element));
    out.writeEndElement();
  }

  private static String allowed(Element element) {
    if (element.text().chars().anyMatch(Gbk::control)) {
      throw new IllegalArgumentException("control characters in " + element.name());
    }
    return element.text();
  }
}
