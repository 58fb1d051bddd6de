package cn.beian.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.wire.Gbk;
import cn.beian.wire.Problem;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Schema;
import cn.beian.wire.document.Writing.Written;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.grammar.DocumentGenerator;
import cn.beian.wire.grammar.Grammar;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.XmlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Made-up documents of all messages: valid, read into records, written again byte for byte. */
class RoundTripTest {
  private static final int DOCUMENTS = 250;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final DocumentGenerator generator = new DocumentGenerator(random);

  @Test
  void uploads() {
    TreeSet<String> messages = new TreeSet<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      Element document = generator.document("UploadData", i % 4 == 0);
      messages.addAll(messages(document));
      cycle(document, Schema.UPLOAD, UploadFile::read, UploadFile::write);
    }
    assertThat(messages)
        .contains("XZBA", "XZWZ", "XZJR", "BGBA", "HSJG", "WBACLJG", "ZXBA", "XZHYD");
  }

  @Test
  void downloads() {
    TreeSet<String> messages = new TreeSet<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      Element document = generator.document("DownloadData", i % 4 == 0);
      messages.addAll(messages(document));
      cycle(document, Schema.DOWNLOAD, DownloadFile::read, DownloadFile::write);
    }
    assertThat(messages)
        .contains("BASJ", "ZXSJ", "HMDLB", "FFJRHMD", "WBAWZLB", "BAJG", "HSRW", "HCJG", "XGTZ")
        .contains("Bbdwlb", "Jcdm_xx", "ICP", "JCDM");
  }

  private static List<String> messages(Element document) {
    return document.children().getFirst().children().stream().map(Element::name).toList();
  }

  private <T> void cycle(
      Element document,
      Schema schema,
      Function<byte[], Reading<T>> read,
      Function<T, Writing> write) {
    byte[] file = Gbk.encode(XmlWriter.write(document, "GBK"));
    assertThat(schema.objection(file)).as("seed %d: %s", seed, text(file)).isEmpty();
    T value = read(read, file);
    byte[] again = written(write.apply(value));
    assertThat(text(again)).as("seed %d", seed).isEqualTo(text(file));
    assertThat(read(read, again)).as("seed %d", seed).isEqualTo(value);
  }

  private <T> T read(Function<byte[], Reading<T>> read, byte[] file) {
    Reading<T> reading = read.apply(file);
    assertThat(reading).as("seed %d: %s", seed, text(file)).isInstanceOf(Read.class);
    assertThat(((Read<T>) reading).problems()).as("seed %d: %s", seed, text(file)).isEmpty();
    return ((Read<T>) reading).value();
  }

  private byte[] written(Writing writing) {
    assertThat(writing).as("seed %d", seed).isInstanceOf(Written.class);
    return ((Written) writing).file();
  }

  private static String text(byte[] file) {
    return Gbk.decode(file).orElseThrow();
  }

  /** A document changed at one place has problems if, and only if, the schema objects. */
  @Test
  void theGrammarObjectsAsTheSchemaDoes() {
    int objections = 0;
    for (int i = 0; i < 2 * DOCUMENTS; i++) {
      boolean upload = i % 2 == 0;
      Element document = generator.document(upload ? "UploadData" : "DownloadData", i % 8 < 2);
      Element changed = changed(document, 1 + random.nextInt(count(document) - 1));
      List<Problem> problems = Grammar.v3().problems(changed);
      byte[] file = Gbk.encode(XmlWriter.write(changed, "GBK"));
      var objection = (upload ? Schema.UPLOAD : Schema.DOWNLOAD).objection(file);
      assertThat(problems.isEmpty())
          .as("seed %d: %s, %s: %s", seed, problems, objection, text(file))
          .isEqualTo(objection.isEmpty());
      objections += objection.isPresent() ? 1 : 0;
    }
    assertThat(objections).as("seed %d", seed).isBetween(DOCUMENTS / 2, 2 * DOCUMENTS - 50);
  }

  private static int count(Element element) {
    return 1 + element.children().stream().mapToInt(RoundTripTest::count).sum();
  }

  /** The document with its n-th element changed, counted from 0 at the root. */
  private Element changed(Element element, int n) {
    List<Element> children = new ArrayList<>();
    int rest = n - 1;
    for (Element child : element.children()) {
      int size = count(child);
      if (rest == 0) {
        children.addAll(changed(child));
      } else {
        children.add(rest > 0 && rest < size ? changed(child, rest) : child);
      }
      rest -= size;
    }
    if (n == 1 && random.nextInt(4) == 0) {
      Collections.shuffle(children, random);
    }
    return element.with(children);
  }

  private List<Element> changed(Element element) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of();
      case 1 -> List.of(element, element);
      case 2 -> List.of(element.named("Unknown"));
      case 3 -> List.of(element, Element.leaf("Unknown", "1"));
      case 4 -> List.of(leaf(element, ""));
      case 5 -> List.of(leaf(element, "0"));
      case 6 -> List.of(leaf(element, "9".repeat(random.nextInt(1, 30))));
      default -> List.of(leaf(element, "样".repeat(random.nextInt(1, 1100))));
    };
  }

  private static Element leaf(Element element, String text) {
    return element.children().isEmpty() ? Element.leaf(element.name(), text) : element;
  }
}
