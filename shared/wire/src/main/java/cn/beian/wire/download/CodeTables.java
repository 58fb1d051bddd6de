package cn.beian.wire.download;

import java.util.List;
import java.util.Map;

/**
 * Code tables (基础代码). A table that is there is the whole table.
 *
 * @param units reporting units ({@code Bbdwlb})
 * @param tables rows by the name of their table on the wire, such as {@code Zjlx_dms} ({@code
 *     Jcdm_xx})
 */
public record CodeTables(List<ReportingUnit> units, Map<String, List<CodeRow>> tables) {
  public CodeTables {
    units = List.copyOf(units);
    tables = Map.copyOf(tables);
  }
}
