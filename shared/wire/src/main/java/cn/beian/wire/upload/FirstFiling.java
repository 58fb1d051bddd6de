package cn.beian.wire.upload;

import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.List;

/**
 * A first filing (新增备案, {@code XZBA/Baxx}). All ids are the provider's own.
 *
 * @param subject {@code Zt_xx}
 * @param sites at least one ({@code Wz_xx})
 * @param attachments {@code Fj}
 */
public record FirstFiling(Subject subject, List<Site> sites, List<Attachment> attachments)
    implements UploadRecord {
  public FirstFiling {
    sites = List.copyOf(sites);
    attachments = List.copyOf(attachments);
  }
}
