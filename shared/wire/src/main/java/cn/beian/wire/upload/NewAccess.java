package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This provider's access for a filed site (新增接入, {@code XZJR/Xzxx}). Nothing of the site itself
 * goes along.
 *
 * @param site {@code Wz_xx}
 * @param ownId the provider's id, a new one for every request ({@code IspJrid})
 * @param places codes of the table {@code Gj_dm} ({@code Wzfb})
 * @param modes codes of the table {@code Wzjrfs} ({@code Wzjrfs})
 * @param addresses at least one ({@code Ip_xx})
 * @param attachments {@code Fj}
 * @param passwordHash of the filing password: MD5, 32 hexadecimal digits; wanted ({@code ICPmm})
 */
public record NewAccess(
    Reference site,
    @Nullable Long ownId,
    List<Long> places,
    List<Long> modes,
    List<IpRange> addresses,
    List<Attachment> attachments,
    @Nullable Personal passwordHash)
    implements UploadRecord {
  public NewAccess {
    places = List.copyOf(places);
    modes = List.copyOf(modes);
    addresses = List.copyOf(addresses);
    attachments = List.copyOf(attachments);
  }
}
