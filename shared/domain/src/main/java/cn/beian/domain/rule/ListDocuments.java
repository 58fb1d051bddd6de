package cn.beian.domain.rule;

import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says which documents an order needs and why, which of the uploaded ones do, and which will be
 * expired or too old when the administration decides. It knows no document of its own: all of it
 * follows from the rules that make the findings (FAQ-MAT-02, FAQ-MAT-07, FAQ-MAT-08).
 */
public final class ListDocuments {
  private final RuleBook book;
  private final DecisionTerm term;

  public ListDocuments(RuleBook book, DecisionTerm term) {
    this.book = book;
    this.term = term;
  }

  /**
   * The documents of an order.
   *
   * @param day the day in Asia/Shanghai on which it would be submitted
   */
  public DocumentList list(Dossier dossier, LocalDate day) {
    Province province = dossier.filing().province();
    List<Material> materials = dossier.filing().materials();
    DecisionDay decisionBy = term.from(day, province);
    List<Lapse> lapses = Lapse.find(book, dossier, day, decisionBy.date());
    Examination examination = new Examination(dossier, day);
    List<NeededDocument> needed =
        book.rulesFor(province, day).stream()
            .filter(rule -> rule.stage() == Rule.Stage.SUBMISSION)
            .flatMap(rule ->
                wanted(rule, examination)
                    .map(wanted -> DocumentMatch.of(wanted, materials, lapses).by(rule)))
            .toList();
    return new DocumentList(decisionBy, needed, notNeeded(materials, needed));
  }

  private static Stream<WantedDocuments> wanted(Rule rule, Examination examination) {
    return rule.mayApply(examination)
            && rule.kind().on(examination.today()) instanceof DocumentKind kind
        ? kind.wants().apply(new Scope(examination, rule.appliesWhen())).stream()
        : Stream.empty();
  }

  /** A document of no known kind is left to the findings: what it is for cannot be said. */
  private static List<Integer> notNeeded(List<Material> materials, List<NeededDocument> needed) {
    return IntStream.range(0, materials.size())
        .filter(position -> materials.get(position).kind() != null)
        .filter(position ->
            needed.stream()
                .flatMap(document -> document.uploads().stream())
                .noneMatch(upload -> upload.position() == position))
        .boxed()
        .toList();
  }
}
