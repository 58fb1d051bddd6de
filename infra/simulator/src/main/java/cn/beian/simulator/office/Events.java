package cn.beian.simulator.office;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.check.Findings;
import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import cn.beian.wire.code.ResultCodes;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Published;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import cn.beian.wire.upload.UploadRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What providers are told. */
final class Events {

  private Events() {}

  /** A record that was refused without a reviewer, or stored. */
  static Result result(List<Result.Code> codes, UploadRecord record) {
    Identity identity = Identity.of(record);
    String mark = identity.marks().isEmpty() ? null : identity.marks().getFirst();
    return new Result(codes, identity.operation(), mark, null);
  }

  /** A decision. */
  static List<Event> decided(Case one, @Nullable String objection, Stamp day) {
    boolean approved = objection == null;
    long code = approved ? ResultCodes.APPROVED : ResultCodes.REFUSED;
    List<Event> events = new ArrayList<>();
    events.add(new Result(List.of(Findings.code(code)), one.operation(), one.mark(), null));
    for (Long record : Identity.of(one.asked()).opinions()) {
      events.add(
          new Opinion(
              null, null, day, approved ? "通过" : objection, approved, one.operation(), record));
    }
    return events;
  }

  /** A result about a record that nobody sent. */
  static Event unknown() {
    return new Result(List.of(Findings.code(ResultCodes.APPROVED)), 1L, "999999999999", null);
  }

  /** A subject with some of its sites, as a provider sees it. */
  static PublishedFiling published(FiledSubject subject, List<Long> sites, long provider) {
    List<Site> seen =
        subject.live().stream()
            .filter(each -> each.kind() == ServiceKind.WEBSITE && sites.contains(each.id()))
            .map(each -> Sites.seen(each.facts(), each.reporter() == provider, provider))
            .toList();
    return new PublishedFiling(
        new Filing(seen(subject.facts(), subject.reporter() == provider), seen, null));
  }

  /** Reported or not: whether the subject's own id is the provider's. */
  private static Subject seen(Subject facts, boolean reported) {
    return new Subject(
        reported ? facts.ownId() : null,
        facts.id(),
        facts.name(),
        facts.number(),
        facts.nature(),
        facts.investor(),
        facts.address(),
        numbered(facts.certificate()),
        facts.principal(),
        facts.byProvider(),
        facts.published(),
        facts.remark());
  }

  /** Nothing is published without a certificate's number, though by the extension it may lack. */
  private static @Nullable Certificate numbered(@Nullable Certificate given) {
    return given == null || given.number() != null
        ? given
        : new Certificate(given.type(), new Personal("0"), given.address());
  }

  /** When something was published, changed on a day. */
  static Published changed(Published before, Stamp day) {
    return new Published(before.firstReported(), day, null, null, null, null, day);
  }

  /** An access with a provider's id. */
  static Access renamed(Access access, @Nullable Long ownId) {
    return new Access(
        ownId,
        access.id(),
        access.provider(),
        access.places(),
        access.modes(),
        access.addresses(),
        null,
        null);
  }

  /** Who gives access to a service. */
  static List<Long> providers(FiledService service) {
    return service.facts().accesses().stream()
        .map(Access::provider)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
