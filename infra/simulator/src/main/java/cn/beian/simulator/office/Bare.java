package cn.beian.simulator.office;

import cn.beian.wire.record.Attachment;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.UploadRecord;
import java.util.List;

/** Records without the contents of their attachments, which nobody looks at again. */
final class Bare {

  private Bare() {}

  static UploadRecord of(UploadRecord record) {
    return switch (record) {
      case FirstFiling one -> new FirstFiling(one.subject(), one.sites(), bare(one.attachments()));
      case NewSites one ->
          new NewSites(one.subject(), one.sites(), bare(one.attachments()), one.passwordHash());
      case Change one ->
          new Change(one.subject(), one.sites(), bare(one.attachments()), one.passwordHash());
      case NewAccess one ->
          new NewAccess(
              one.site(),
              one.ownId(),
              one.places(),
              one.modes(),
              one.addresses(),
              bare(one.attachments()),
              one.passwordHash());
      case Deregistration _, CheckAnswer _, UnfiledSiteHandling _, Material _ -> record;
    };
  }

  private static List<Attachment> bare(List<Attachment> some) {
    return some.stream()
        .map(each -> new Attachment(each.format(), each.use(), null, each.owner(), each.remark()))
        .toList();
  }
}
