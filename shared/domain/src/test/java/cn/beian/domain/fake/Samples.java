package cn.beian.domain.fake;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.personal.PostalAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Made-up filings: nobody has these names, numbers and addresses. */
public final class Samples {
  /** Every personal value that stands in {@link #filing}. */
  public static final List<String> PERSONAL =
      List.of(
          "示例科技有限公司",
          "示例甲",
          "示例乙",
          "91440300SAMPLE0001",
          "440301190012319989",
          "44030119001231997X",
          "13800000000",
          "13800000001",
          "0755-00000000",
          "16600000000",
          "sample@example.com",
          "示例市示例路1号101室");

  private Samples() {}

  /** The subject's principal. */
  public static Principal subjectPrincipal() {
    return principal("示例甲", "13800000000", "440301190012319989");
  }

  /** The principal of the services. */
  public static Principal servicePrincipal() {
    return principal("示例乙", "13800000001", "44030119001231997X");
  }

  /** A principal with this name, mobile and identity number. */
  public static Principal principal(String name, String mobile, String id) {
    return new Principal(
        new PersonName(name),
        "MAINLAND",
        "RESIDENT_ID",
        new CertificateNumber(id),
        null,
        new PhoneNumber(mobile),
        null,
        new PhoneNumber("0755-00000000"),
        new PhoneNumber("16600000000"),
        new EmailAddress("sample@example.com"));
  }

  /** A company's filing with a certificate, and a website on these domains with this code. */
  public static Filing filing(String certificate, List<String> domains, @Nullable String code) {
    return filing(certificate, List.of(service(domains, code, servicePrincipal())));
  }

  /** A company's filing with these services. */
  public static Filing filing(String certificate, List<Service> services) {
    return new Filing(
        Province.GD,
        subject(certificate, subjectPrincipal()),
        services,
        List.of(new Material(null, "UNIT_CERTIFICATE", null, "JPG", 300_000L, null, null)),
        null);
  }

  /** A company with this certificate. */
  public static Subject subject(String certificate, Principal principal) {
    return new Subject(
        "ENTERPRISE",
        new PersonName("示例科技有限公司"),
        "BUSINESS_LICENSE",
        new CertificateNumber(certificate),
        null,
        new PostalAddress("示例市示例路1号101室"),
        new PostalAddress("示例市示例路1号101室"),
        "440305",
        new PersonName("示例甲"),
        "MAINLAND",
        "软件开发",
        true,
        principal);
  }

  /** A website on these domains. */
  public static Service service(List<String> domains, @Nullable String code, Principal principal) {
    return new Service(
        ServiceKind.WEBSITE,
        "示例网站",
        "OTHER",
        List.of("ZH_CN"),
        domains.stream().map(Samples::domain).toList(),
        new Hosting(code, null),
        List.of(),
        principal,
        null,
        null);
  }

  /** A website on this domain, hosted so. */
  public static Service hosted(String domain, Hosting hosting) {
    Service service = service(List.of(domain), null, servicePrincipal());
    return new Service(
        service.kind(),
        service.name(),
        service.contentType(),
        service.languages(),
        service.domains(),
        hosting,
        service.preApprovals(),
        service.principal(),
        service.app(),
        service.remark());
  }

  /** An instance with a public address that gave so many free codes. */
  public static Instance instance(String id, String account, String product, int issued) {
    return new Instance(
        id,
        new AccountId(account),
        product,
        "cn-hangzhou",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        12,
        null,
        LocalDate.parse("2036-01-01"),
        true,
        null,
        null,
        Instance.Status.LIVE,
        1,
        issued,
        0);
  }

  /** The instance after so many more free codes. */
  static Instance issued(Instance instance, int more) {
    return new Instance(
        instance.id(),
        instance.account(),
        instance.product(),
        instance.region(),
        instance.mainland(),
        instance.billingMode(),
        instance.months(),
        instance.firstMonths(),
        instance.expiresOn(),
        instance.publicBandwidth(),
        instance.orderAmountFen(),
        instance.ipAddress(),
        instance.status(),
        instance.version(),
        instance.freeCodesIssued() + more,
        instance.paidCodesBound());
  }

  /** The filing that the tests use unless they need another. */
  public static Filing filing() {
    return filing("91440300SAMPLE0001", List.of("one.example", "two.example"), "code-1");
  }

  /** The same filing with one principal for everything. */
  public static Filing withOnePrincipal() {
    return filing(
        "91440300SAMPLE0001",
        Stream.of(service(List.of("one.example"), "code-1", subjectPrincipal())).toList());
  }

  private static Domain domain(String name) {
    return new Domain(
        name,
        "示例注册商",
        null,
        null,
        null,
        "UNIT",
        new PersonName("示例科技有限公司"),
        "BUSINESS_LICENSE",
        new CertificateNumber("91440300SAMPLE0001"),
        false,
        false,
        false);
  }
}
