package cn.beian.wire.download;

import cn.beian.wire.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site without filing on this provider's addresses (未备案网站, {@code WBAWZLB/Wbawz_xx}). To be
 * answered with an {@link cn.beian.wire.upload.UnfiledSiteHandling}, which names domain and
 * address.
 *
 * @param id {@code Id}
 * @param domain or name, 1 to 128 characters ({@code Wzym_mc})
 * @param languages codes of the table {@code Yylb} ({@code Yylb})
 * @param address as number ({@code IP})
 * @param checked {@code Dqjcsj}
 * @param timesFound {@code Jccs}
 * @param province {@code Sssh}
 * @param firstFound {@code Scjcsj}
 * @param provider {@code Jrs}
 * @param carrier {@code Yys}
 * @param remark {@code Bz}
 */
public record UnfiledSite(
    long id,
    String domain,
    List<Long> languages,
    long address,
    @Nullable Stamp checked,
    @Nullable Long timesFound,
    @Nullable Long province,
    @Nullable Stamp firstFound,
    @Nullable Long provider,
    @Nullable Long carrier,
    @Nullable String remark)
    implements Event {
  public UnfiledSite {
    languages = List.copyOf(languages);
  }
}
