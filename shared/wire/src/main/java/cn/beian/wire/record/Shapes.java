package cn.beian.wire.record;

import cn.beian.wire.record.Reference.ById;
import cn.beian.wire.record.Reference.ByNumber;
import cn.beian.wire.xml.Fields;
import cn.beian.wire.xml.Shape;

/**
 * How the shared records stand in elements. Names are those of most messages, and every field that
 * any message has is here: the grammar knows which of them a message has, in which order, and what
 * it calls them.
 */
public final class Shapes {

  private Shapes() {}

  /** {@code Zt_xx}. */
  public static Subject subject(Fields<Subject> f) {
    return new Subject(
        f.numberOrNull("IspZtid", Subject::ownId),
        f.numberOrNull("Ztid", Subject::id),
        f.personal("Dwmc", Subject::name),
        f.textOrNull("Baxh", Subject::number),
        f.numberOrNull("Dwxz", Subject::nature),
        f.personal("Tzr", Subject::investor),
        f.groupOrNull("Txdz", Shapes::address, Subject::address),
        f.groupOrNull("Zj", Shapes::certificate, Subject::certificate),
        f.groupOrNull("Fzr", Shapes::contact, Subject::principal),
        f.flagOrNull("Bbfs", 1, Subject::byProvider),
        f.part(Shapes::published, Subject::published),
        f.personal("Bz", Subject::remark));
  }

  private static Address address(Fields<Address> f) {
    return new Address(
        f.numberOrNull("Shengid", Address::province),
        f.numberOrNull("Shiid", Address::city),
        f.numberOrNull("Xianid", Address::county),
        f.personal("Xxdz", Address::detail));
  }

  /** {@code Zj}. */
  public static Certificate certificate(Fields<Certificate> f) {
    return new Certificate(
        f.numberOrNull("Zjlx", Certificate::type),
        f.personal("Zjhm", Certificate::number),
        f.personal("Zjzs", Certificate::address));
  }

  private static Contact contact(Fields<Contact> f) {
    return new Contact(
        f.personal("Fzr_xm", Contact::name),
        f.personal("Fzr_dhhm", Contact::officePhone),
        f.personal("Fzr_sjhm", Contact::mobile),
        f.personal("Fzr_dzyj", Contact::email),
        f.personal("Msn", Contact::msn),
        f.personal("Qq", Contact::qq),
        f.numberOrNull("Fzr_zjlx", Contact::certificateType),
        f.personal("Fzr_zjhm", Contact::certificateNumber));
  }

  private static Published published(Fields<Published> f) {
    return new Published(
        f.stamp("Scbbsj", Published::firstReported),
        f.stamp("Zjxgsj", Published::lastChanged),
        f.stamp("Zsyxq", Published::certificateValidUntil),
        f.textOrNull("Zslj", Published::certificatePath),
        f.textOrNull("Zsxh", Published::certificateSerial),
        f.personal("Shrxm", Published::reviewer),
        f.stamp("Shsj", Published::reviewed));
  }

  /** {@code Wz_xx}. */
  public static Site site(Fields<Site> f) {
    return new Site(
        f.numberOrNull("IspWzid", Site::ownId),
        f.numberOrNull("Wzid", Site::id),
        f.textOrNull("Wzmc", Site::name),
        f.groups("Nrlx", "Nrlx_xx", Shapes::priorApproval, Site::priorApprovals),
        f.numbers("Fwnr", "Fwnr_id", Site::services),
        f.numbers("Yylb", "Yylb_id", Site::languages),
        f.groups("Ym_xx", Shapes::domain, Site::domains),
        f.groups("Jr_xx", Shapes::access, Site::accesses),
        f.groupOrNull("Wz_Fzr", Shapes::contact, Site::principal),
        f.textOrNull("Baxh", Site::number),
        f.textOrNull("Syurl", Site::homeUrl),
        f.personal("Wz_Bz", Site::remark),
        f.stamp("Scbbsj", Site::firstReported),
        f.stamp("Zjxgsj", Site::lastChanged));
  }

  private static PriorApproval priorApproval(Fields<PriorApproval> f) {
    return new PriorApproval(
        f.numberOrNull("Nrlx_id", PriorApproval::type),
        f.textOrNull("Qzsph", PriorApproval::number),
        f.personals("Spwj", PriorApproval::papers));
  }

  /** {@code Ym_xx}. */
  public static Domain domain(Fields<Domain> f) {
    return new Domain(
        f.numberOrNull("IspYmid", Domain::ownId),
        f.numberOrNull("Ymid", Domain::id),
        f.text("Ym", Domain::name));
  }

  private static Access access(Fields<Access> f) {
    return new Access(
        f.numberOrNull("IspJrid", Access::ownId),
        f.numberOrNull("Jrid", Access::id),
        f.numberOrNull("Ispid", Access::provider),
        f.numbers("Wzfb", "Fbdd", Access::places),
        f.numbers("Wzjrfs", "Jrfs", Access::modes),
        f.groups("Ip_xx", Shapes::ipRange, Access::addresses),
        f.flagOrNull("Bbfs", 1, Access::byProvider),
        f.numberOrNull("Bbyhid", Access::reporter));
  }

  /** {@code Ip_xx}. */
  public static IpRange ipRange(Fields<IpRange> f) {
    return new IpRange(
        f.numberOrNull("IspIpid", IpRange::ownId),
        f.numberOrNull("Ipid", IpRange::id),
        f.number("Qsip", IpRange::first),
        f.number("Zzip", IpRange::last));
  }

  /** {@code Baxx} but in first filings. */
  public static Filing filing(Fields<Filing> f) {
    return new Filing(
        f.group("Zt_xx", Shapes::subject, Filing::subject),
        f.groups("Wz_xx", Shapes::site, Filing::sites),
        f.personal("Bz", Filing::remark));
  }

  /**
   * A choice between an id and a filing number.
   *
   * @param id the element of the id
   * @param number the element of the number
   */
  public static Shape<Reference> reference(String id, String number) {
    return f -> {
      Long byId = f.numberOrNull(id, one -> one instanceof ById(long given) ? given : null);
      return byId != null
          ? new ById(byId)
          : new ByNumber(
              f.text(number, one -> one instanceof ByNumber(String given) ? given : null));
    };
  }

  /** {@code Fj}, which holds one {@code Fjxx}. */
  public static Attachment attached(Fields<Attachment> f) {
    return f.group("Fjxx", Shapes::attachment, one -> one);
  }

  /** {@code Fjxx}. */
  public static Attachment attachment(Fields<Attachment> f) {
    return attachment(f, Shapes::owner);
  }

  /** {@code Fj} in first filings, where the owner is always named by its own id. */
  public static Attachment firstAttached(Fields<Attachment> f) {
    return f.group("Fjxx", one -> attachment(one, Shapes::ownOwner), one -> one);
  }

  private static Attachment attachment(Fields<Attachment> f, Shape<Owner> owner) {
    return new Attachment(
        f.numberOrNull("Fjwjgs", Attachment::format),
        f.numberOrNull("Fjyt", Attachment::use),
        f.personal("Fjnr", Attachment::content),
        f.group("Fjssdx", owner, Attachment::owner),
        f.textOrNull("Bz", Attachment::remark));
  }

  private static Owner owner(Fields<Owner> f) {
    return new Owner(
        f.number("Ssdxlx", Owner::kind),
        f.group("Ssdxbs", reference("Jlid", "Baxh"), Owner::reference));
  }

  private static Owner ownOwner(Fields<Owner> f) {
    return new Owner(
        f.number("Ssdxlx", Owner::kind),
        new ById(f.number("Ssdxbs", one -> one.reference() instanceof ById(long id) ? id : null)));
  }
}
