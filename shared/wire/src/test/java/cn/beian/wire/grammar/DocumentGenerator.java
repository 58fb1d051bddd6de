package cn.beian.wire.grammar;

import cn.beian.wire.grammar.Layout.Order;
import cn.beian.wire.grammar.Layout.Slot;
import cn.beian.wire.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes up documents that the grammar allows. */
public final class DocumentGenerator {
  private static final String CHARACTERS = "青禾演示样例备案网站ABCxyz0189 <>&\"'-;:.（）〔〕号、，";
  private final RandomGenerator random;

  public DocumentGenerator(RandomGenerator random) {
    this.random = random;
  }

  /** A document with one message, or with several. */
  public Element document(String root, boolean several) {
    Element element = group(root, root, several);
    return new Element(root, Map.of("version", "V.3.0"), element.children(), "");
  }

  private Element group(String name, String around, boolean several) {
    String message = Grammar.v3().message(name, around);
    Layout layout = Grammar.v3().layout(name, message);
    List<Slot> slots =
        layout.slots().stream()
            .filter(slot -> layout.order() != Order.CHOICE || !(slot.type() instanceof Type.Any))
            .toList();
    List<Element> children = new ArrayList<>();
    if (layout.order() == Order.CHOICE) {
      children.add(child(pick(slots), message, several));
    } else {
      boolean one = name.equals("ICP") && !several;
      Slot chosen = pick(slots.stream().filter(slot -> slot.occurs().least() == 0).toList());
      for (Slot slot : slots) {
        int times = one && slot.occurs().least() == 0 ? 0 : times(slot);
        for (int i = 0; i < (slot == chosen ? Math.max(times, 1) : times); i++) {
          children.add(child(slot, message, several));
        }
      }
    }
    return Element.group(name, children);
  }

  private int times(Slot slot) {
    int most = Math.min(slot.occurs().most(), slot.occurs().least() + 2);
    return random.nextInt(slot.occurs().least(), most + 1);
  }

  private Element child(Slot slot, String message, boolean several) {
    return switch (slot.type()) {
      case Type.Elements _ -> group(slot.name(), message, several);
      case Type.Any _ -> Element.leaf(slot.name(), text(1, 40));
      case Type.Whole(long least, long most, long _) ->
          Element.leaf(slot.name(), Long.toString(number(least, most)));
      case Type.Text(int least, int most) ->
          Element.leaf(slot.name(), text(Math.max(1, least), most));
    };
  }

  private long number(long least, long most) {
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default ->
          most == Long.MAX_VALUE ? random.nextLong(least, most) : random.nextLong(least, most + 1);
    };
  }

  private String text(int least, int most) {
    if (least == 10 && most <= 22) {
      return most == 10 || random.nextBoolean() ? "2027-03-05" : "2027-03-05 10:11:12.5";
    }
    int length =
        switch (random.nextInt(8)) {
          case 0 -> least;
          case 1 -> Math.min(most, 2000);
          default -> random.nextInt(least, Math.min(most, least + 30) + 1);
        };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    // Blanks at the ends are not carried.
    return text.toString().replaceAll("^ | $", "样");
  }

  /** One of a list; null of an empty one. */
  <T> T pick(List<T> list) {
    return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
  }
}
