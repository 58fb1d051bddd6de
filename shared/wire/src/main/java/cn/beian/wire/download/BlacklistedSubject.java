package cn.beian.wire.download;

import cn.beian.wire.Personal;
import cn.beian.wire.record.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the blacklist of subjects (主体黑名单, {@code HMDLB/Zthmdxxs}). Type and number of the
 * certificate are its key.
 *
 * @param subject {@code Zt_xx}
 * @param change 0 added, 1 modified, 2 removed ({@code Czlx})
 * @param remark {@code Bz}
 */
public record BlacklistedSubject(@Nullable Who subject, long change, @Nullable String remark)
    implements Event {

  /**
   * Who is on it.
   *
   * @param name 1 to 255 characters ({@code Dwmc})
   * @param nature a code of the table {@code Dwxz} ({@code Dwxz})
   * @param certificate without address ({@code Zj})
   */
  public record Who(
      @Nullable Personal name, @Nullable Long nature, @Nullable Certificate certificate) {}
}
