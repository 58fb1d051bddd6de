package cn.beian.domain.progress;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of an order's content (填写步骤), as the forms of a filing have them.
 *
 * @param service the service it belongs to, counted from 0; null when it belongs to the whole
 * @see "FAQ-FLOW-01, FAQ-BASE-01, FAQ-FORM-01..38"
 */
public record Section(Kind kind, @Nullable Integer service) {

  /** The kinds of section, in the order in which they are filled in. */
  public enum Kind {
    /** Who files, with which certificate, and for which domains: what decides the type. */
    BASIC,
    /** The rest of what is known of the subject. */
    SUBJECT,
    /** The subject's principal (主体负责人). */
    PRINCIPAL,
    /** A service: name, content type, languages, domains, prior approvals, App. */
    SERVICE,
    /** A service's principal (互联网信息服务负责人). */
    SERVICE_PRINCIPAL,
    /** What ties a service to a server. */
    SERVICE_SERVER,
    /** The documents (资料), wanted or uploaded. */
    MATERIALS,
    /** The remarks (备注) of the subject and the services. */
    REMARKS
  }

  private static final String SERVICES = "/services/";

  /**
   * Which pointer belongs to which section: the first row that a pointer begins with decides. A row
   * that ends with {@code $} is for this very pointer, a number in a list stands as {@code *}.
   */
  private static final List<Row> TABLE =
      List.of(
          row("/province", Kind.BASIC),
          row("/subject/nature", Kind.BASIC),
          row("/subject/name", Kind.BASIC),
          row("/subject/certificateType", Kind.BASIC),
          row("/subject/certificateNumber", Kind.BASIC),
          row("/subject/certificateAddress", Kind.BASIC),
          row("/subject/principal", Kind.PRINCIPAL),
          row("/subject", Kind.SUBJECT),
          row("/services/*/domains/*/name", Kind.BASIC),
          row("/services/*/hosting", Kind.SERVICE_SERVER),
          row("/services/*/principal", Kind.SERVICE_PRINCIPAL),
          row("/services/*/remark", Kind.REMARKS),
          row("/services/*", Kind.SERVICE),
          row("/services$", Kind.BASIC),
          row("/materials", Kind.MATERIALS),
          row("/remark", Kind.REMARKS),
          row("$", Kind.BASIC));

  private record Row(Pattern pointers, Kind kind) {}

  private static Row row(String begin, Kind kind) {
    boolean exact = begin.endsWith("$");
    String pattern = begin.replace("$", "").replace("*", "\\d+");
    return new Row(Pattern.compile(exact ? pattern : pattern + "(/.*)?"), kind);
  }

  /**
   * The section in which a pointer lies.
   *
   * @throws IllegalArgumentException when it is no pointer into a filing
   */
  public static Section of(String pointer) {
    Kind kind =
        TABLE.stream()
            .filter(row -> row.pointers().matcher(pointer).matches())
            .map(Row::kind)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("in no section: " + pointer));
    return switch (kind) {
      case SERVICE, SERVICE_PRINCIPAL, SERVICE_SERVER -> new Section(kind, place(pointer));
      case BASIC, SUBJECT, PRINCIPAL, MATERIALS, REMARKS -> new Section(kind, null);
    };
  }

  private static Integer place(String pointer) {
    int begin = SERVICES.length();
    int end = pointer.indexOf('/', begin);
    return Integer.valueOf(pointer.substring(begin, end < 0 ? pointer.length() : end));
  }

  /**
   * The section that a finding keeps from being complete: a document that is wanted is missing
   * there.
   */
  public static Section of(Finding finding) {
    return finding.severity() == Severity.MATERIAL
        ? new Section(Kind.MATERIALS, null)
        : of(finding.path());
  }

  /** The sections that content has, in the order in which they are filled in. */
  public static List<Section> in(Filing filing) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(Kind.BASIC, null));
    sections.add(new Section(Kind.SUBJECT, null));
    sections.add(new Section(Kind.PRINCIPAL, null));
    for (int i = 0; i < filing.services().size(); i++) {
      sections.add(new Section(Kind.SERVICE, i));
      sections.add(new Section(Kind.SERVICE_PRINCIPAL, i));
      sections.add(new Section(Kind.SERVICE_SERVER, i));
    }
    sections.add(new Section(Kind.MATERIALS, null));
    sections.add(new Section(Kind.REMARKS, null));
    return List.copyOf(sections);
  }
}
