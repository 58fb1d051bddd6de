package cn.beian.domain.record;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Text;
import java.util.List;

/**
 * Which filing number websites show at their foot, and where: data.
 *
 * @param rows the first that fits counts
 * @param placement which pages need it
 * @see "FAQ-FOOT-01..06"
 */
public record DisplayRules(List<DisplayRow> rows, Placement placement) {

  public DisplayRules {
    rows = List.copyOf(rows);
  }

  /** Which pages of a website need its number. */
  public record Placement(Text text, List<String> sources) {
    public Placement {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The row for a website.
   *
   * @throws IllegalStateException if none says it
   */
  public DisplayRow of(Province province, Arrangement arrangement) {
    return rows.stream()
        .filter(row -> row.covers(province, arrangement))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no number: " + province + " " + arrangement));
  }
}
