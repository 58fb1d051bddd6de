package cn.beian.simulator.office;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.IdKind;
import cn.beian.simulator.register.Register;
import cn.beian.wire.Stamp;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Published;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.List;

/** Gives ids and numbers to what is filed. */
public final class Numbering {
  private final Register register;
  private final Stamp day;

  /**
   * Numbering on a day.
   *
   * @param day the day in China
   */
  public Numbering(Register register, Stamp day) {
    this.register = register;
    this.day = day;
  }

  /** A subject with its id, number and dates. */
  public Subject subject(Subject given, String number) {
    return new Subject(
        given.ownId(),
        register.newId(IdKind.SUBJECT),
        given.name(),
        number,
        given.nature(),
        given.investor(),
        given.address(),
        given.certificate(),
        given.principal(),
        given.byProvider() == null || given.byProvider(),
        new Published(day, day, null, null, null, null, day),
        given.remark());
  }

  /** The subject with one more service. */
  public FiledSubject add(FiledSubject subject, ServiceKind kind, Site given, long provider) {
    String number = subject.number() + "-" + (subject.suffixes() + 1) + kind.numberSuffix();
    Site site =
        new Site(
            given.ownId(),
            register.newId(IdKind.SERVICE),
            given.name(),
            given.priorApprovals(),
            given.services(),
            given.languages(),
            given.domains().stream().map(this::domain).toList(),
            given.accesses().stream().map(each -> access(each, provider)).toList(),
            given.principal(),
            number,
            given.homeUrl(),
            given.remark(),
            day,
            day);
    return subject.with(new FiledService(kind, site, provider, false));
  }

  /** A domain with an id: the one it has, or a new one. */
  Domain domain(Domain given) {
    return given.id() == null
        ? new Domain(given.ownId(), register.newId(IdKind.DOMAIN), given.name())
        : given;
  }

  /** A provider's access with ids. */
  public Access access(Access given, long provider) {
    Long id = given.id() == null ? register.newId(IdKind.ACCESS) : given.id();
    List<IpRange> addresses = given.addresses().stream().map(this::address).toList();
    return new Access(
        given.ownId(), id, provider, given.places(), given.modes(), addresses, null, null);
  }

  private IpRange address(IpRange given) {
    return given.id() == null
        ? new IpRange(given.ownId(), register.newId(IdKind.ADDRESS), given.first(), given.last())
        : given;
  }

  /** The day. */
  Stamp day() {
    return day;
  }
}
