package cn.beian.wire.document;

import cn.beian.wire.Gbk;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.document.Writing.Refused;
import cn.beian.wire.document.Writing.Written;
import cn.beian.wire.grammar.Grammar;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.MissingElementException;
import cn.beian.wire.xml.XmlLimits;
import cn.beian.wire.xml.XmlReader;
import cn.beian.wire.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A kind of file, known by its root. */
public final class Document {

  /** The version of the interface that is spoken here. */
  public static final String VERSION = "V.3.0";

  private final String root;

  /** The kind with a root element. */
  public Document(String root) {
    this.root = root;
  }

  /** The root element around contents, as it is on the wire. */
  public Element around(Element content) {
    Element ours = new Element(root, Map.of("version", VERSION), List.of(content), "");
    return Grammar.v3().toWire(ours);
  }

  /** What is wrong with a document, characters included. */
  public List<Problem> problems(Element document) {
    return Grammar.v3().problems(document);
  }

  /** A document's file. */
  public Writing write(Element document) {
    List<Problem> problems = problems(document);
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    byte[] file = Gbk.encode(XmlWriter.write(document, "GBK"));
    return file.length > Packer.LARGEST
        ? new Refused(List.of(new Problem(Kind.TOO_LARGE, "/" + root)))
        : new Written(file);
  }

  /**
   * Reads a file.
   *
   * @param contents makes something of the root under our names
   */
  public <T> Reading<T> read(byte[] file, Function<Element, T> contents) {
    if (file.length > Packer.LARGEST) {
      return new Unreadable<>(Kind.TOO_LARGE, "/");
    }
    return Gbk.decode(file)
        .map(text -> XmlReader.read(text, XmlLimits.FILE))
        .orElseGet(() -> new Unreadable<>(Kind.NOT_GBK, "/"))
        .then(document -> understood(document, contents));
  }

  private <T> Reading<T> understood(Element document, Function<Element, T> contents) {
    if (!document.name().equals(root)) {
      return new Unreadable<>(Kind.WRONG_ROOT, "/" + document.name());
    }
    List<Problem> problems = new ArrayList<>();
    if (!VERSION.equals(document.attributes().get("version"))) {
      problems.add(new Problem(Kind.WRONG_VERSION, "/" + root + "/@version", VERSION));
    }
    problems.addAll(problems(document));
    try {
      return new Read<>(contents.apply(Grammar.v3().toOurs(document)), problems);
    } catch (OutOfScopeException other) {
      problems.add(new Problem(Kind.OUT_OF_SCOPE, "/" + root));
    } catch (MissingElementException missing) {
      problems.add(new Problem(Kind.MISSING, missing.path()));
    }
    return new Unreadable<>(problems);
  }
}
