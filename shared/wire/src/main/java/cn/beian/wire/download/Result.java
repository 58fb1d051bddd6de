package cn.beian.wire.download;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record that was sent (备案结果, {@code BAJG/Jg_xx}).
 *
 * @param codes at least one; 1001 among them means approved, 1002 refused by a reviewer ({@code
 *     Jgxx})
 * @param operation 1 first filing, 2 new site, 3 new access, 4 change, 5 end of an access, 6
 *     deregistration of a subject, 7 of a site, 35 materials alone, which the schema does not have
 *     ({@code Czlx})
 * @param record which one: by operation the provider's own id, the administration's or a filing
 *     number; missing when the whole file was refused ({@code Bs})
 * @param remark {@code Bz}
 */
public record Result(
    List<Code> codes, @Nullable Long operation, @Nullable String record, @Nullable String remark)
    implements Event {
  public Result {
    codes = List.copyOf(codes);
  }

  /**
   * One of its codes.
   *
   * @param code see {@link cn.beian.wire.code.ResultCodes} ({@code Jgdm})
   * @param description of the code 5001 the name of the file ({@code Dmms})
   */
  public record Code(long code, @Nullable String description) {}
}
