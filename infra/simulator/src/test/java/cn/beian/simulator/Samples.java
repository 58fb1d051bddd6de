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
public final class Samples {
  public static final String CREDIT_CODE = "92440300YYYYYYY09C";
  public static final String JPG = "/9j/4AAQSkZJRg==";
  public static final Personal PASSWORD = new Personal(Passwords.hash(Passwords.USUAL));

  // Parts of the subject.
  public String secondSite;
  public Long nature = 4L;
  public Long certificateType = 2L;
  public String certificate = "440301190001010019";
  public Address address = new Address(440000L, 440300L, 440305L, new Personal("示例路1号"));
  public Contact principal = contact();
  // Parts of the site.
  public String siteName = "示例站";
  public List<Long> services = List.of(8L);
  public List<Long> languages = List.of(1L);
  public List<PriorApproval> approvals = List.of();
  public String domain = "sample-one.test";
  public String url = "www.sample-one.test";
  public Contact siteContact = contact();
  public List<Long> places = List.of(5L);
  public List<Long> modes = List.of(3L);
  public List<IpRange> addresses;
  public List<Access> accesses;
  public List<Attachment> attachments;
  public Personal password;
  public long base;

  /** With own ids that follow from a number. */
  public Samples(long base) {
    this.base = base;
    domain = "sample-" + base + ".test";
    url = "www." + domain;
    siteName = "示例站" + base;
    addresses = List.of(range(base, "203.0.113.10", "203.0.113.10"));
    nature = 5L;
    certificate = ids(base);
  }

  public void domain(String name) {
    domain = name;
    url = name;
  }

  public void addresses(String first, String last) {
    addresses = List.of(range(base, first, last));
  }

  /** Makes the subject an enterprise. */
  public Samples unit(String code) {
    nature = 4L;
    certificateType = 1L;
    certificate = code;
    return this;
  }

  public Access access(long id, String first, String last) {
    return new Access(
        30_000 + base + 1000 * id,
        null,
        null,
        places,
        modes,
        List.of(range(base + 1000 * id, first, last)),
        null,
        null);
  }

  /** A document about the site. */
  public Attachment sheet(long format, long use, String content) {
    return new Attachment(
        format,
        use,
        new Personal(content),
        new Owner(Owner.SITE, new Reference.ById(10_000 + base)),
        null);
  }

  /** A resident's number with its check character. */
  public static String ids(long base) {
    String body = "44030119000101" + String.format("%03d", base % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  public static IpRange range(long id, String first, String last) {
    return new IpRange(
        40_000 + id, null, Ipv4.number(first).orElseThrow(), Ipv4.number(last).orElseThrow());
  }

  public static Contact contact() {
    return contact("样本甲", "0755-12345678", "13800000000", "jia@sample.test");
  }

  public static Contact contact(String name, String office, String mobile, String mail) {
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

  public Subject subject() {
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

  public Access access() {
    return new Access(30_000 + base, null, null, places, modes, addresses, null, null);
  }

  public Site site() {
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

  private List<Site> sites() {
    if (secondSite == null) {
      return List.of(site());
    }
    Samples second = new Samples(base + 500);
    second.siteName = secondSite;
    return List.of(site(), second.site());
  }

  public static Attachment attachment(long use, long kind, Reference reference) {
    return new Attachment(1L, use, new Personal(JPG), new Owner(kind, reference), null);
  }

  public FirstFiling firstFiling() {
    List<Attachment> all =
        attachments != null
            ? attachments
            : List.of(
                attachment(1, Owner.SITE, new Reference.ById(10_000 + base)),
                attachment(2, Owner.SUBJECT, new Reference.ById(base)));
    return new FirstFiling(subject(), sites(), all);
  }

  public NewSites newSites(String number) {
    return newSites(new Reference.ByNumber(number));
  }

  public NewSites newSites(Reference subject) {
    return new NewSites(
        subject, List.of(site()), attachments == null ? List.of() : attachments, password);
  }

  public NewAccess newAccess(Reference site) {
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
  public Change change(Subject published, Site site) {
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

  public static Deregistration end(long kind, Long id) {
    return new Deregistration(kind, id, 1L, null, null);
  }
}
