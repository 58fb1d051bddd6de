package cn.beian.simulator.office;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.check.Passwords;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes by the extension, among what is on record. */
public final class Joining {
  private final Bureau bureau;
  private final Numbering numbering;

  /** On the administrations' register. */
  public Joining(Bureau bureau) {
    this.bureau = bureau;
    this.numbering = bureau.numbering();
  }

  /** A service of a subject with a provider's access: what it is already, or one more. */
  public FiledService join(FiledSubject subject, ServiceKind kind, Site site, long provider) {
    FiledService wanted = new FiledService(kind, site, provider, false);
    Optional<FiledService> known =
        subject.live().stream()
            .filter(each -> each.kind() == kind)
            .filter(each -> each.names().stream().anyMatch(wanted.names()::contains))
            .findFirst();
    if (known.isEmpty()) {
      FiledSubject now = numbering.add(subject, kind, site, provider);
      bureau.register().put(now);
      return now.services().getLast();
    }
    return known.get().servedBy(provider)
        ? known.get()
        : served(subject, known.get(), site.accesses().getFirst(), provider);
  }

  private FiledService served(
      FiledSubject subject, FiledService known, Access access, long provider) {
    List<Access> all = new ArrayList<>(known.facts().accesses());
    all.add(numbering.access(access, provider));
    FiledService now = known.with(Sites.with(known.facts(), all, numbering.day()));
    bureau.register().put(subject.with(now));
    return now;
  }

  /** A subject with other facts under its number. */
  public FiledSubject changed(FiledSubject subject, Subject wanted) {
    return subject.with(bureau.effects().facts(subject.facts(), wanted));
  }

  /** Changes a service of a subject; its accesses stay. */
  public void change(FiledSubject subject, String number, Site wanted) {
    subject.live().stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .ifPresent(each -> {
          Site facts = Sites.changed(each.facts(), wanted, each.facts().accesses(), numbering);
          bureau.register().put(subject.with(each.with(facts)));
        });
  }

  /** A subject as another provider filed it. */
  public FiledSubject elsewhere(FiledSubject subject, JsonNode filing, String password) {
    return new FiledSubject(
        subject.office(),
        subject.facts(),
        subject.reporter(),
        Passwords.hash(password),
        subject.suffixes(),
        subject.gone(),
        subject.services(),
        filing);
  }
}
