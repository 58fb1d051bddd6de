package cn.beian.domain.deregistration;

import cn.beian.domain.rule.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has a filing deregistered at a province's administration itself (线下注销): another's
 * filing, or a subject without services (lifecycle.md §9). No order is made of it here.
 *
 * @param form where the form is found; null where there is none
 * @param organisation the documents that an organisation hands in
 * @param individual the documents that an individual hands in
 * @param address where they are sent; null where the sources give none
 * @param emptySubjectDays after how many days the administration typically removes a subject
 *     without services by itself; null where nobody says
 * @param earlier what an older source says otherwise; null where none does
 * @param sources of what is particular to the province
 */
public record OfflineGuide(
    Method method,
    @Nullable Point form,
    List<Point> reasons,
    List<Point> steps,
    List<Point> organisation,
    List<Point> individual,
    Turnaround turnaround,
    @Nullable Address address,
    List<Point> warnings,
    @Nullable Integer emptySubjectDays,
    @Nullable Earlier earlier,
    List<String> sources) {

  public OfflineGuide {
    reasons = List.copyOf(reasons);
    steps = List.copyOf(steps);
    organisation = List.copyOf(organisation);
    individual = List.copyOf(individual);
    warnings = List.copyOf(warnings);
    sources = List.copyOf(sources);
  }

  /** How an administration takes an application. */
  public enum Method {
    /** By its form and the documents that the form asks for. */
    FORM,
    /** By letters and documents in the mail, without a form. */
    MAIL,
    /** In a mini-program (小程序) of its own. */
    MINI_PROGRAM,
    /** On a page of its own. */
    ONLINE,
    /** Not at all: it has to be asked. */
    NONE
  }

  /** Something that is said to the reader, with a stable code. */
  public record Point(String code, Text text, List<String> sources) {
    public Point {
      sources = List.copyOf(sources);
    }
  }

  /**
   * How long it takes.
   *
   * @param workdays in working days after the documents have come; null where the sources give none
   */
  public record Turnaround(Point said, @Nullable Integer workdays) {}

  /** Where documents are sent and whom to call, as the administration publishes both. */
  public record Address(Text recipient, String hotline, Text place) {}

  /**
   * What an older source says otherwise. The present one counts.
   *
   * @param year of the source
   */
  public record Earlier(int year, Method method, Point said) {}
}
