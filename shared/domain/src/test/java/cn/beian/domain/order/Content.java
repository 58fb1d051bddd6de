package cn.beian.domain.order;

import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an order's content says, as far as {@link OrderLifeModel} looks at it.
 *
 * @param account whose it is: each account has its own contacts
 * @param contact the number of the subject's principal
 */
record Content(String account, String certificate, int contact, String remark, List<Site> sites) {
  Content {
    sites = List.copyOf(sites);
  }

  /**
   * A website.
   *
   * @param hosting a service code, or an instance's id
   */
  record Site(List<String> domains, String hosting, int contact) {
    Site {
      domains = List.copyOf(domains);
    }

    /** Whether an instance is to give the code. */
    boolean ofInstance() {
      return hosting.startsWith("i-");
    }
  }

  Content with(List<Site> others) {
    return new Content(account, certificate, contact, remark, others);
  }

  List<String> domains() {
    return sites.stream().flatMap(site -> site.domains().stream()).distinct().toList();
  }

  /** Who has to answer the ministry's SMS, each once, the subject's principal first. */
  List<Integer> contacts() {
    return Stream.concat(Stream.of(contact), sites.stream().map(Site::contact)).distinct().toList();
  }

  /** The same for the product, without materials. */
  Filing filing() {
    return new Filing(
        Province.GD,
        Samples.subject(certificate, principal(account, contact)),
        sites.stream().map(this::service).toList(),
        List.of(),
        remark);
  }

  private Service service(Site site) {
    String code = site.ofInstance() ? null : site.hosting();
    return Samples.service(site.domains(), code, principal(account, site.contact()))
        .with(site.ofInstance() ? new Hosting(null, site.hosting()) : new Hosting(code, null));
  }

  private static Principal principal(String account, int contact) {
    return Samples.principal(
        "示例" + contact, mobile(account, contact), "44030119001231" + end(account, contact));
  }

  static String mobile(String account, int contact) {
    return "138000" + end(account, contact) + "0";
  }

  /** The end of the contact's document. */
  static String idEnd(String account, int contact) {
    return "31" + end(account, contact);
  }

  private static String end(String account, int contact) {
    return (account.charAt(0) - 'a') + "" + contact + "0" + contact;
  }

  /** Numbers that fit it, of this subject, from this place on. */
  List<String> numbers(String subject, int first) {
    return IntStream.range(first, first + sites.size()).mapToObj(i -> subject + "-" + i).toList();
  }
}
