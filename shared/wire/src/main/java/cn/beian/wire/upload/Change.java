package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change (变更备案, {@code BGBA/Bgxx}): the whole subject and at least one whole site take the place
 * of what is on record; sites that are not listed stay. A certificate of a type above 11 cannot be
 * changed so.
 *
 * @param subject with the administration's id and its number ({@code Zt_xx})
 * @param sites with the administration's ids and their numbers, and this provider's accesses only
 *     ({@code Wz_xx})
 * @param attachments {@code Fj}
 * @param passwordHash of the filing password: MD5, 32 hexadecimal digits ({@code ICPmm})
 */
public record Change(
    Subject subject,
    List<Site> sites,
    List<Attachment> attachments,
    @Nullable Personal passwordHash)
    implements UploadRecord {
  public Change {
    sites = List.copyOf(sites);
    attachments = List.copyOf(attachments);
  }
}
