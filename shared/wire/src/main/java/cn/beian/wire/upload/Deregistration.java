package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A deregistration or the end of an access (注销备案, {@code ZXBA/Zx_xx}).
 *
 * @param kind {@link #SUBJECT}, {@link #SITE} or {@link #ACCESS} ({@code Zxlb})
 * @param id the administration's id of the subject, site or access ({@code Jlid})
 * @param reason a code of the table {@code Zxly} ({@code Zxly})
 * @param explanation 1 to 1000 characters ({@code Zxlybz})
 * @param passwordHash of the filing password: MD5, 32 hexadecimal digits ({@code ICPmm})
 */
public record Deregistration(
    long kind,
    long id,
    @Nullable Long reason,
    @Nullable String explanation,
    @Nullable Personal passwordHash)
    implements UploadRecord {

  /** Of a subject with all its sites. */
  public static final long SUBJECT = 0;

  /** Of a site. */
  public static final long SITE = 1;

  /** Of an access: the site stays filed. */
  public static final long ACCESS = 2;
}
