package cn.beian.simulator.check;

import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.record.Site;
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
import java.util.Objects;
import java.util.stream.Stream;

/** What the open records ask for. */
public final class Pending {

  private Pending() {}

  /** The open records of a kind. */
  static <R extends UploadRecord> Stream<R> all(Class<R> kind, Register register) {
    return register.open().map(Case::asked).filter(kind::isInstance).map(kind::cast);
  }

  /** Whether the deregistration of something is asked for. */
  static boolean deregistration(long kind, long id, Register register) {
    return all(Deregistration.class, register)
        .anyMatch(each -> each.kind() == kind && each.id() == id);
  }

  /** Whether the deregistration of a subject is asked for. */
  static boolean deregistered(FiledSubject subject, Register register) {
    return deregistration(Deregistration.SUBJECT, subject.id(), register);
  }

  /** Whether the deregistration of one of a subject's sites is asked for. */
  static boolean siteDeregistered(FiledSubject subject, Register register) {
    return subject.live().stream()
        .anyMatch(each -> deregistration(Deregistration.SITE, each.id(), register));
  }

  /** Whether a change of a subject is asked for. */
  static boolean changed(FiledSubject subject, Register register) {
    return all(Change.class, register)
        .anyMatch(each -> Objects.equals(each.subject().id(), subject.id()));
  }

  /** The sites in a record. */
  public static List<Site> sites(UploadRecord record) {
    return switch (record) {
      case FirstFiling filing -> filing.sites();
      case NewSites sites -> sites.sites();
      case Change change -> change.sites();
      case NewAccess _, Deregistration _, CheckAnswer _, UnfiledSiteHandling _, Material _ ->
          List.of();
    };
  }

  /** The sites on record that are not these. */
  static Stream<Located> others(List<Site> own, Register register) {
    return register
        .live()
        .filter(
            each -> own.stream().noneMatch(one -> Objects.equals(one.id(), each.service().id())));
  }
}
