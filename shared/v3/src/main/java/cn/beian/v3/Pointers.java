package cn.beian.v3;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Submission;
import cn.beian.wire.Lines;
import cn.beian.wire.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where in an order's content the cause of the interface's objections stands ({@code
 * pointers.txt}).
 */
record Pointers(Draft draft) {
  private static final Pattern RECORD =
      Pattern.compile("/UploadData/ICP/\\w+/\\w+(?:\\[(\\d+)])?/");
  private static final Pattern NUMBER = Pattern.compile("(\\w+)\\[(\\d+)]");
  private static final Pattern COLUMNS = Pattern.compile("\t+");

  /** Read when the first objection is met. */
  private static final class Loaded {
    private static final Map<String, String> ROWS =
        Lines.of("/cn/beian/v3/pointers.txt").stream()
            .map(line -> COLUMNS.split(line))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
  }

  /** An objection as a loss. */
  Loss loss(Problem problem) {
    String code = "V3-" + problem.kind().name().replace('_', '-');
    return LossTexts.loss(code, pointer(problem.path()));
  }

  /** The field of an element; empty, the whole order, where it comes of none of its fields. */
  String pointer(String path) {
    Matcher record = RECORD.matcher(path);
    if (!record.lookingAt()) {
      return "";
    }
    String element = path.substring(record.end());
    List<Integer> numbers = new ArrayList<>();
    if (!draft.wholeSites()) {
      numbers.add(record.group(1) == null ? 1 : Integer.parseInt(record.group(1)));
    }
    NUMBER
        .matcher(element)
        .results()
        .map(MatchResult::group)
        .forEach(group -> numbers.add(Integer.parseInt(group.replaceAll("\\D", ""))));
    return named(NUMBER.matcher(element).replaceAll("$1"), numbers);
  }

  private String named(String element, List<Integer> numbers) {
    return filled(field(element), numbers);
  }

  /** The row of an element within its record, or of the nearest one around it; empty for none. */
  static String field(String element) {
    String name = element;
    while (!Loaded.ROWS.containsKey(name)) {
      int slash = name.lastIndexOf('/');
      if (slash < 0) {
        return "";
      }
      name = name.substring(0, slash);
    }
    return Loaded.ROWS.get(name);
  }

  private String filled(String pointer, List<Integer> numbers) {
    String[] parts = pointer.split("#", -1);
    StringBuilder filled = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int index = i <= numbers.size() ? numbers.get(i - 1) - 1 : 0;
      filled.append(ours(filled.toString(), index)).append(parts[i]);
    }
    return filled.toString();
  }

  /** The place in the order of what is the nth in the message. */
  private int ours(String pointer, int index) {
    if (pointer.equals("/services/")) {
      return place(index);
    }
    return pointer.endsWith("/preApprovals/") ? approval(pointer, index) : index;
  }

  private int place(int index) {
    List<Submission.Site> sites = draft.submission().sites();
    return index < sites.size() ? sites.get(index).place() : 0;
  }

  /** Approvals whose type has no id are left out of the message. */
  private int approval(String pointer, int index) {
    return draft.submission().sites().stream()
        .filter(site -> pointer.startsWith(Draft.pointer(site) + "/"))
        .map(site -> carried(site, index))
        .findFirst()
        .orElse(index);
  }

  private static int carried(Submission.Site site, int index) {
    var all = site.service().preApprovals();
    var carried = SiteRecords.carried(site.service());
    return IntStream.range(0, all.size())
        .filter(i -> index < carried.size() && all.get(i) == carried.get(index))
        .findFirst()
        .orElse(index);
  }
}
