package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a listed site without filing (未备案网站处理结果, {@code WBACLJG/Clxx}).
 *
 * @param domain 4 to 128 characters ({@code Ym})
 * @param address as number ({@code IP})
 * @param carrier {@code Yys}
 * @param provider {@code Jrs}
 * @param province {@code Shengid}
 * @param handling a code of the table {@code Wbacl} ({@code Cljg})
 * @param opinion 1 to 255 characters ({@code Clyj})
 * @param listed on this day ({@code Rbsj})
 * @param due by this day ({@code Clsx})
 * @param reporter 1 to 128 characters ({@code Sbrxm})
 * @param reporterPhone 11 to 128 characters ({@code Sbrdh})
 * @param reporterEmail 6 to 128 characters ({@code Sbrdzyj})
 */
public record UnfiledSiteHandling(
    String domain,
    long address,
    @Nullable Long carrier,
    @Nullable Long provider,
    @Nullable Long province,
    @Nullable Long handling,
    @Nullable String opinion,
    @Nullable Stamp listed,
    @Nullable Stamp due,
    @Nullable Personal reporter,
    @Nullable Personal reporterPhone,
    @Nullable Personal reporterEmail)
    implements UploadRecord {}
