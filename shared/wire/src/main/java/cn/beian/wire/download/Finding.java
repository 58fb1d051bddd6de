package cn.beian.wire.download;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import org.jspecify.annotations.Nullable;

/** What an administration's automatic checks found (核查结果, {@code HCJG/Jgxx}). */
public sealed interface Finding extends Event {

  /**
   * Something is wrong with a subject (主体核查, {@code Zthc}).
   *
   * @param subject the administration's id ({@code Ztid})
   * @param name {@code Dwmc}
   * @param certificateType {@code Zjlx}
   * @param certificateNumber {@code Zjhm}
   * @param error 1 to 512 characters ({@code Cwyy})
   * @param remark {@code Bz}
   */
  record OfSubject(
      long subject,
      @Nullable Personal name,
      @Nullable Long certificateType,
      @Nullable Personal certificateNumber,
      @Nullable String error,
      @Nullable String remark)
      implements Finding {}

  /**
   * A site's access is not as it is filed (接入核查, {@code Jrhc}).
   *
   * @param site the administration's id ({@code Wzid})
   * @param number the site's filing number ({@code Wz_Baxh})
   * @param domain of what is not filed ({@code Ym})
   * @param address to which it points, as number ({@code Jxip})
   * @param provider who reported it ({@code Bbisp})
   * @param filedTooMuch whether an access is filed and the domain points elsewhere; if not, it
   *     points to one that is not filed ({@code Hcjg} 1 or 2)
   * @param checked {@code Hcsj}
   * @param access the administration's id ({@code Jrid})
   * @param remark {@code Bz}
   */
  record OfAccess(
      long site,
      @Nullable String number,
      @Nullable String domain,
      @Nullable Long address,
      @Nullable Long provider,
      boolean filedTooMuch,
      @Nullable Stamp checked,
      @Nullable Long access,
      @Nullable String remark)
      implements Finding {}

  /**
   * Whether a site without access is alive (空壳网站核查, {@code Kkwzhc}).
   *
   * @param site the administration's id ({@code Wzid})
   * @param number the site's filing number ({@code Wz_Baxh})
   * @param alive on the wire 0 means yes ({@code Hcjg})
   * @param checked {@code Hcsj}
   * @param homeUrl {@code Syurl}
   * @param remark {@code Bz}
   */
  record OfShell(
      long site,
      @Nullable String number,
      boolean alive,
      @Nullable Stamp checked,
      @Nullable String homeUrl,
      @Nullable String remark)
      implements Finding {}

  /**
   * A site does not answer (网站存活核查, {@code Wzch}).
   *
   * @param site the administration's id ({@code Wzid})
   * @param number the site's filing number ({@code Wz_Baxh})
   * @param homeUrl {@code Syurl}
   * @param checked {@code Hcsj}
   * @param remark {@code Bz}
   */
  record OfLiveness(
      long site,
      @Nullable String number,
      @Nullable String homeUrl,
      @Nullable Stamp checked,
      @Nullable String remark)
      implements Finding {}
}
