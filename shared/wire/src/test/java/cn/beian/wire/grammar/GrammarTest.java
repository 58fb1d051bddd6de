package cn.beian.wire.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.wire.grammar.Layout.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * messages.txt says what the ministry's schemas say: every element, order, number and facet of the
 * part that is spoken here.
 */
class GrammarTest {

  /** What the ministry's notes added after the schemas. */
  private static final Map<String, String> ADDED =
      Map.of(
          "Jg_xx@BAJG/Czlx 1-1 n1-7", "n1-7,35",
          "Gjsh@BAJG/Czlx 0-1 n1-7", "n1-7,35",
          "Zxxx@ZXSJ/Zxlb 1-1 n0-1", "n0-1,2");

  private final TreeSet<String> seen = new TreeSet<>();
  private final List<String> differences = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"upload-data, UploadData, 50", "download-data, DownloadData, 80"})
  void equalsTheSchema(String file, String root, int groups) throws Exception {
    Element schema =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(GrammarTest.class.getResource("/schema/" + file + ".xsd").toString())
            .getDocumentElement();
    compare(children(schema, "element").getFirst(), root);
    assertThat(differences).isEmpty();
    assertThat(seen).hasSizeGreaterThan(groups);
  }

  @Test
  void hasNothingThatNoSchemaHas() throws Exception {
    equalsTheSchema("upload-data", "UploadData", 0);
    equalsTheSchema("download-data", "DownloadData", 0);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(Grammar.v3().layouts().keySet());
  }

  private void compare(Element element, String around) {
    String name = element.getAttribute("name");
    String message = Grammar.v3().message(name, around);
    String key = name + "@" + message;
    seen.add(key);
    Layout layout = Grammar.v3().layout(name, message);
    Element model = children(children(element, "complexType").getFirst(), "*").getFirst();
    if (layout == null) {
      differences.add("no layout: " + key);
      return;
    }
    String order = model.getLocalName().replace("sequence", "seq").toUpperCase();
    if (!layout.order().name().equals(order)) {
      differences.add(key + " is " + order);
    }
    List<String> theirs = children(model, "element").stream().map(c -> child(key, c)).toList();
    List<String> ours = layout.slots().stream().map(slot -> slot(key, slot)).toList();
    boolean same =
        order.equals("SEQ")
            ? theirs.equals(ours)
            : new TreeSet<>(theirs).equals(new TreeSet<>(ours)) && theirs.size() == ours.size();
    if (!same) {
      differences.add(key + "\n  theirs " + theirs + "\n  ours   " + ours);
    }
    for (Element child : children(model, "element")) {
      boolean described =
          layout
              .slot(child.getAttribute("name"))
              .filter(slot -> slot.type() instanceof Type.Elements)
              .isPresent();
      if (described) {
        compare(child, message);
      }
    }
  }

  private static String slot(String key, Slot slot) {
    String type =
        switch (slot.type()) {
          case Type.Elements _ -> "@";
          case Type.Any _ -> "any";
          case Type.Whole(long least, long most, long also) ->
              "n" + least + "-" + most(most) + (also == least ? "" : "," + also);
          case Type.Text(int least, int most) -> "s" + least + "-" + most(most);
        };
    return key
        + "/"
        + slot.name()
        + " "
        + slot.occurs().least()
        + "-"
        + most(slot.occurs().most())
        + " "
        + type
        + (slot.nillable() ? "!" : "");
  }

  private static String most(long most) {
    return most == Long.MAX_VALUE || most == Integer.MAX_VALUE ? "" : Long.toString(most);
  }

  private static String child(String key, Element child) {
    String least = child.hasAttribute("minOccurs") ? child.getAttribute("minOccurs") : "1";
    String most = child.hasAttribute("maxOccurs") ? child.getAttribute("maxOccurs") : "1";
    String name = child.getAttribute("name");
    String head = key + "/" + name + " " + least + "-" + most.replace("unbounded", "") + " ";
    String type = type(child, name);
    return head
        + ADDED.getOrDefault(head + type, type)
        + (child.hasAttribute("nillable") ? "!" : "");
  }

  private static String type(Element child, String name) {
    if (!children(child, "complexType").isEmpty()) {
      return name.equals("IP") || name.equals("YM") ? "any" : "@";
    }
    if (!child.hasAttribute("type") && children(child, "simpleType").isEmpty()) {
      return "any";
    }
    if (child.hasAttribute("type")) {
      assertThat(child.getAttribute("type")).isEqualTo("xs:string");
      return "s0-";
    }
    Element restriction =
        children(children(child, "simpleType").getFirst(), "restriction").getFirst();
    return restriction.getAttribute("base").equals("xs:long")
        ? "n" + facet(restriction, "minInclusive") + "-" + facet(restriction, "maxInclusive")
        : "s" + facet(restriction, "minLength") + "-" + facet(restriction, "maxLength");
  }

  private static String facet(Element restriction, String name) {
    List<Element> facets = children(restriction, name);
    return facets.isEmpty() ? "" : facets.getFirst().getAttribute("value");
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && (name.equals("*") || child.getLocalName().equals(name))) {
        found.add(child);
      }
    }
    return found;
  }
}
