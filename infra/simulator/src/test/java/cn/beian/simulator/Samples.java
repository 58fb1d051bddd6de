package cn.beian.simulator;

import cn.beian.simulator.check.Passwords;
import cn.beian.wire.Ipv4;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Address;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Contact;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.PriorApproval;
import cn.beian.wire.record.Published;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import java.util.List;

/** Made-up records, each part of which a test can replace. */
final class Samples {
  static final String CREDIT_CODE = "91440300YYYYYYY09C";
  static final String JPG = "/9j/4AAQSkZJRg==";
  static final Personal PASSWORD = new Personal(Passwords.hash(Passwords.USUAL));

  // Parts of the subject.
  Long nature = 4L;
  Long certificateType = 2L;
  String certificate = "440301190001010019";
  Address address = new Address(440000L, 440300L, 440305L, new Personal("示例路1号"));
  Contact principal = contact();
  // Parts of the site.
  String siteName = "示例站";
  List<Long> services = List.of(8L);
  List<Long> languages = List.of(1L);
  List<PriorApproval> approvals = List.of();
  String domain = "sample-one.test";
  String url = "www.sample-one.test";
  Contact siteContact = contact();
  List<Long> places = List.of(5L);
  List<Long> modes = List.of(3L);
  List<IpRange> addresses;
  List<Access> accesses;
  List<Attachment> attachments;
  Personal password;
  long base;

  /** With own ids that follow from a number. */
  Samples(long base) {
    this.base = base;
    domain = "sample-" + base + ".test";
    url = "www." + domain;
    siteName = "示例站" + base;
    addresses = List.of(range(base, "203.0.113.10", "203.0.113.10"));
    nature = 5L;
    certificate = ids(base);
  }

  /** A resident's number with its check character. */
  static String ids(long base) {
    String body = "44030119000101" + String.format("%03d", base % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  static IpRange range(long id, String first, String last) {
    return new IpRange(
        40_000 + id, null, Ipv4.number(first).orElseThrow(), Ipv4.number(last).orElseThrow());
  }

  static Contact contact() {
    return contact("样本甲", "0755-12345678", "13800000000", "jia@sample.test");
  }

  static Contact contact(String name, String office, String mobile, String mail) {
    return new Contact(
        Personal.of(name),
        Personal.of(office),
        Personal.of(mobile),
        Personal.of(mail),
        null,
        null,
        null,
        null);
  }

  Subject subject() {
    return new Subject(
        base,
        null,
        new Personal("样本个人"),
        null,
        nature,
        null,
        address,
        new Certificate(certificateType, new Personal(certificate), new Personal("示例路1号")),
        principal,
        true,
        Published.NOTHING,
        null);
  }

  Access access() {
    return new Access(30_000 + base, null, null, places, modes, addresses, null, null);
  }

  Site site() {
    List<Access> all = accesses == null ? List.of(access()) : accesses;
    return new Site(
        10_000 + base,
        null,
        siteName,
        approvals,
        services,
        languages,
        List.of(new Domain(20_000 + base, null, domain)),
        all,
        siteContact,
        null,
        url,
        null,
        null,
        null);
  }

  static Attachment attachment(long use, long kind, Reference reference) {
    return new Attachment(1L, use, new Personal(JPG), new Owner(kind, reference), null);
  }

  FirstFiling firstFiling() {
    List<Attachment> all =
        attachments != null
            ? attachments
            : List.of(
                attachment(1, Owner.SITE, new Reference.ById(10_000 + base)),
                attachment(2, Owner.SUBJECT, new Reference.ById(base)));
    return new FirstFiling(subject(), List.of(site()), all);
  }

  NewSites newSites(String number) {
    return newSites(new Reference.ByNumber(number));
  }

  NewSites newSites(Reference subject) {
    return new NewSites(
        subject, List.of(site()), attachments == null ? List.of() : attachments, password);
  }

  NewAccess newAccess(Reference site) {
    return new NewAccess(
        site,
        30_000 + base,
        places,
        modes,
        addresses,
        attachments == null ? List.of() : attachments,
        password == null ? PASSWORD : password);
  }

  /** A change of what was published, as it is but for what a test replaced. */
  Change change(Subject published, Site site) {
    Subject subject =
        new Subject(
            null,
            published.id(),
            published.name(),
            published.number(),
            nature,
            null,
            address,
            new Certificate(certificateType, new Personal(certificate), new Personal("示例路2号")),
            principal,
            null,
            Published.NOTHING,
            null);
    return new Change(
        subject, List.of(changed(site)), attachments == null ? List.of() : attachments, password);
  }

  private Site changed(Site site) {
    Access access = site.accesses().getFirst();
    List<Access> own =
        accesses != null
            ? accesses
            : List.of(
                new Access(null, access.id(), null, places, modes, access.addresses(), null, null));
    return new Site(
        null,
        site.id(),
        siteName,
        approvals,
        services,
        languages,
        site.domains(),
        own,
        siteContact,
        site.number(),
        site.homeUrl(),
        null,
        null,
        null);
  }

  static Deregistration end(long kind, Long id) {
    return new Deregistration(kind, id, 1L, null, null);
  }
}
