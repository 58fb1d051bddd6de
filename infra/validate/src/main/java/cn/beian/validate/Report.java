package cn.beian.validate;

import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Lapse;
import cn.beian.domain.rule.NeededDocument;
import cn.beian.domain.rule.Severity;
import cn.beian.platform.validation.Validator;
import cn.beian.platform.validation.Verdict;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A validation for people to read: findings by severity, the documents needed, the counts. */
final class Report {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final List<Severity> BLOCKING_FIRST =
      Arrays.stream(Severity.values())
          .sorted(Comparator.comparing(severity -> !severity.blocks()))
          .toList();

  private final Words words;
  private final Validator validator;
  private final PrintStream out;

  Report(Words words, Validator validator, PrintStream out) {
    this.words = words;
    this.validator = validator;
    this.out = out;
  }

  void print(String file, Verdict verdict) {
    line(words.of("head", Map.of("file", file, "day", verdict.asOf().toString())));
    BLOCKING_FIRST.forEach(severity -> findings(severity, verdict));
    documents(verdict);
    rules(verdict);
    line(total(file, verdict));
  }

  /** A text without what a terminal would obey. */
  static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  private void line(String text) {
    out.println(plain(text));
  }

  private void title(String text, int count) {
    out.println();
    line(text + " (" + count + ")");
  }

  private void findings(Severity severity, Verdict verdict) {
    List<Finding> some =
        verdict.findings().stream().filter(each -> each.severity() == severity).toList();
    if (!some.isEmpty()) {
      title(words.of(severity), some.size());
      some.forEach(this::finding);
    }
  }

  private void finding(Finding finding) {
    line("  " + (finding.path().isEmpty() ? words.of("whole") : finding.path()));
    line("    " + words.of(finding.message()));
    line("    " + words.of("fix", Map.of("fix", words.of(finding.fix()))));
    String found =
        finding.found().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(", "));
    line("    [" + finding.ruleId() + "]" + (found.isEmpty() ? "" : " " + found));
  }

  private void documents(Verdict verdict) {
    DecisionDay day = verdict.documents().decisionBy();
    List<NeededDocument> needed = verdict.documents().needed();
    title(words.of("documents", Map.of("day", day.date().toString())), needed.size());
    if (day.provisional()) {
      line("  " + words.of("provisional"));
    }
    needed.forEach(this::document);
    for (int position : verdict.documents().notNeeded()) {
      String kind = Objects.requireNonNull(verdict.materials().get(position).kind());
      line("  " + words.of("notNeeded") + " " + path(position) + " " + name(kind));
    }
  }

  private void document(NeededDocument needed) {
    line("  " + words.of(needed.state()) + " " + needed.path() + " " + names(needed));
    line("    " + words.of(needed.reason()) + " [" + needed.ruleId() + "]");
    if (!needed.missing().isEmpty()) {
      line("    " + words.of("fix", Map.of("fix", words.of(needed.fix()))));
    }
    for (NeededDocument.Upload upload : needed.uploads()) {
      line("    " + path(upload.position()) + " " + words.of(upload.state()));
      upload.lapses().stream().map(Lapse::finding).forEach(this::lapse);
    }
  }

  private void lapse(Finding finding) {
    line("      " + finding.path() + " " + words.of(finding.message()));
    line("      " + words.of("fix", Map.of("fix", words.of(finding.fix()))));
  }

  /** Every alternative of documents that would do. */
  private String names(NeededDocument needed) {
    return needed.anyOf().stream()
        .map(kinds -> kinds.stream().map(this::name).collect(Collectors.joining(" + ")))
        .collect(Collectors.joining(words.of("or")));
  }

  private String name(String kind) {
    return words.of(validator.nameOfKind(kind));
  }

  private static String path(int position) {
    return "/materials/" + position;
  }

  private void rules(Verdict verdict) {
    List<Considered> rules = verdict.rules();
    if (rules != null) {
      title(words.of("rules"), rules.size());
      rules.forEach(this::rule);
    }
  }

  private void rule(Considered each) {
    String instead =
        each.replacedBy().isEmpty() ? "" : " (" + String.join(", ", each.replacedBy()) + ")";
    line("  [" + each.rule().id() + "] " + words.of(each.outcome()) + instead);
  }

  private String total(String file, Verdict verdict) {
    Map<String, String> counts = new TreeMap<>();
    for (Severity severity : Severity.values()) {
      counts.put(severity.name(), count(verdict, severity));
    }
    List<NeededDocument> needed = verdict.documents().needed();
    counts.put("file", file);
    counts.put("result", words.of(verdict.valid() ? Status.PASSED : Status.BLOCKED));
    counts.put("documents", Integer.toString(needed.size()));
    counts.put("missing", Long.toString(missing(needed)));
    out.println();
    return words.of("total", counts);
  }

  private static String count(Verdict verdict, Severity severity) {
    return Long.toString(
        verdict.findings().stream().filter(each -> each.severity() == severity).count());
  }

  private static long missing(List<NeededDocument> needed) {
    return needed.stream().filter(each -> each.state() == NeededDocument.State.MISSING).count();
  }
}
