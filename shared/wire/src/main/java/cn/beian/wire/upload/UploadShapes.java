package cn.beian.wire.upload;

import cn.beian.wire.record.Shapes;
import cn.beian.wire.xml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How uploaded records stand in elements. */
final class UploadShapes {

  private UploadShapes() {}

  static Upload upload(Fields<Upload> f) {
    List<UploadRecord> records = new ArrayList<>();
    records.addAll(f.groups("XZBA", "Baxx", UploadShapes::firstFiling, all(FirstFiling.class)));
    records.addAll(f.groups("XZWZ", "Xzxx", UploadShapes::newSites, all(NewSites.class)));
    records.addAll(f.groups("XZJR", "Xzxx", UploadShapes::newAccess, all(NewAccess.class)));
    records.addAll(f.groups("BGBA", "Bgxx", UploadShapes::change, all(Change.class)));
    records.addAll(f.groups("HSJG", "Hsjgxx", UploadShapes::checkAnswer, all(CheckAnswer.class)));
    records.addAll(
        f.groups("WBACLJG", "Clxx", UploadShapes::handling, all(UnfiledSiteHandling.class)));
    records.addAll(
        f.groups("ZXBA", "Zx_xx", UploadShapes::deregistration, all(Deregistration.class)));
    records.addAll(f.groups("XZHYD", "Fjxx", UploadShapes::material, all(Material.class)));
    return new Upload(f.number("Qqdwid", Upload::unit), records);
  }

  private static <R extends UploadRecord> Function<Upload, List<R>> all(Class<R> kind) {
    return upload -> upload.all(kind);
  }

  private static Material material(Fields<Material> f) {
    return new Material(f.part(Shapes::attachment, Material::attachment));
  }

  private static FirstFiling firstFiling(Fields<FirstFiling> f) {
    return new FirstFiling(
        f.group("Zt_xx", Shapes::subject, FirstFiling::subject),
        f.groups("Wz_xx", Shapes::site, FirstFiling::sites),
        f.groups("Fj", Shapes::firstAttached, FirstFiling::attachments));
  }

  private static NewSites newSites(Fields<NewSites> f) {
    return new NewSites(
        f.group("Zt_xx", Shapes.reference("Ztid", "Ztbah"), NewSites::subject),
        f.groups("Wz_xx", Shapes::site, NewSites::sites),
        f.groups("Fj", Shapes::attached, NewSites::attachments),
        f.personal("ICPmm", NewSites::passwordHash));
  }

  private static NewAccess newAccess(Fields<NewAccess> f) {
    return new NewAccess(
        f.group("Wz_xx", Shapes.reference("Wzid", "Wzbah"), NewAccess::site),
        f.numberOrNull("IspJrid", NewAccess::ownId),
        f.numbers("Wzfb", "Fbdd", NewAccess::places),
        f.numbers("Wzjrfs", "Jrfs", NewAccess::modes),
        f.groups("Ip_xx", Shapes::ipRange, NewAccess::addresses),
        f.groups("Fj", Shapes::attached, NewAccess::attachments),
        f.personal("ICPmm", NewAccess::passwordHash));
  }

  private static Change change(Fields<Change> f) {
    return new Change(
        f.group("Zt_xx", Shapes::subject, Change::subject),
        f.groups("Wz_xx", Shapes::site, Change::sites),
        f.groups("Fj", Shapes::attached, Change::attachments),
        f.personal("ICPmm", Change::passwordHash));
  }

  private static CheckAnswer checkAnswer(Fields<CheckAnswer> f) {
    return new CheckAnswer(
        f.flag("Hsjg", 0, CheckAnswer::passed),
        f.personal("Hsrxm", CheckAnswer::checker),
        f.stamp("Hssj", CheckAnswer::checked),
        f.numberOrNull("Bbdw", CheckAnswer::unit),
        f.textOrNull("Hsyj", CheckAnswer::opinion),
        f.textOrNull("Cwxx", CheckAnswer::errors),
        f.group("Baxx", Shapes::filing, CheckAnswer::filing));
  }

  private static UnfiledSiteHandling handling(Fields<UnfiledSiteHandling> f) {
    return new UnfiledSiteHandling(
        f.text("Ym", UnfiledSiteHandling::domain),
        f.number("Ip", UnfiledSiteHandling::address),
        f.numberOrNull("Yys", UnfiledSiteHandling::carrier),
        f.numberOrNull("Jrs", UnfiledSiteHandling::provider),
        f.numberOrNull("Shengid", UnfiledSiteHandling::province),
        f.numberOrNull("Cljg", UnfiledSiteHandling::handling),
        f.textOrNull("Clyj", UnfiledSiteHandling::opinion),
        f.stamp("Rbsj", UnfiledSiteHandling::listed),
        f.stamp("Clsx", UnfiledSiteHandling::due),
        f.personal("Sbrxm", UnfiledSiteHandling::reporter),
        f.personal("Sbrdh", UnfiledSiteHandling::reporterPhone),
        f.personal("Sbrdzyj", UnfiledSiteHandling::reporterEmail));
  }

  private static Deregistration deregistration(Fields<Deregistration> f) {
    return new Deregistration(
        f.number("Zxlb", Deregistration::kind),
        f.number("Jlid", Deregistration::id),
        f.numberOrNull("Zxly", Deregistration::reason),
        f.textOrNull("Zxlybz", Deregistration::explanation),
        f.personal("ICPmm", Deregistration::passwordHash));
  }
}
