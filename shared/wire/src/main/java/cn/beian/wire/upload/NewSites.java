package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New sites of a filed subject (新增网站, {@code XZWZ/Xzxx}).
 *
 * @param subject {@code Zt_xx}
 * @param sites at least one ({@code Wz_xx})
 * @param attachments {@code Fj}
 * @param passwordHash of the filing password: MD5, 32 hexadecimal digits ({@code ICPmm})
 */
public record NewSites(
    Reference subject,
    List<Site> sites,
    List<Attachment> attachments,
    @Nullable Personal passwordHash)
    implements UploadRecord {
  public NewSites {
    sites = List.copyOf(sites);
    attachments = List.copyOf(attachments);
  }
}
