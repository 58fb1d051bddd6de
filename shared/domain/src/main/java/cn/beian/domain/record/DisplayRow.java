package cn.beian.domain.record;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Set;

/**
 * Which number is shown, somewhere and somehow.
 *
 * @param provinces of the subject; none means everywhere
 * @param arrangements none means however the domains come to the page
 * @param why for whoever has to show it
 */
public record DisplayRow(
    Set<Province> provinces,
    Set<Arrangement> arrangements,
    Kind kind,
    Text why,
    List<String> sources) {
  private static final Set<Arrangement> OF_ONE_WEBSITE =
      Set.of(Arrangement.ONE_DOMAIN, Arrangement.INDIRECT);

  public DisplayRow {
    provinces = Set.copyOf(provinces);
    arrangements = Set.copyOf(arrangements);
    sources = List.copyOf(sources);
    // Elsewhere the page may be that of several websites, and nothing says whose number to take.
    if (kind == Kind.SERVICE
        && (arrangements.isEmpty() || !OF_ONE_WEBSITE.containsAll(arrangements))) {
      throw new IllegalArgumentException("the number of which website? " + arrangements);
    }
  }

  /** Whose number is shown. */
  public enum Kind {
    /** The subject's (主体备案号). */
    SUBJECT,
    /** That of the website alone (网站备案号). */
    SERVICE
  }

  boolean covers(Province province, Arrangement arrangement) {
    return (provinces.isEmpty() || provinces.contains(province))
        && (arrangements.isEmpty() || arrangements.contains(arrangement));
  }
}
