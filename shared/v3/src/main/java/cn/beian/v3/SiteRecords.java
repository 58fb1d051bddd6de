package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.bureau.OwnObject.Kind;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.filing.PreApproval;
import cn.beian.domain.filing.Service;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.PriorApproval;
import cn.beian.wire.record.Site;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sites of an order as the interface has them. */
record SiteRecords(Draft draft, OwnIds ids) {

  /** All sites of the message. */
  List<Site> all() {
    List<Submission.Site> sites = draft.submission().sites();
    return IntStream.range(0, sites.size()).mapToObj(i -> site(sites.get(i), i)).toList();
  }

  private Site site(Submission.Site ours, int index) {
    FiledIds.Site filed = draft.filed(ours);
    Service service = ours.service();
    return new Site(
        draft.change() ? null : ids.of(OwnIds.object(Kind.SITE, ours, "")),
        filed == null ? null : filed.id(),
        Texts.text(service.name()),
        approvals(service, index),
        Stream.ofNullable(Codes.id("contentTypes", service.contentType())).toList(),
        languages(service),
        domains(ours, filed),
        List.of(access(ours, filed)),
        SubjectRecords.contact(service.principal()),
        filed == null ? null : filed.number(),
        homeUrl(service),
        Texts.personal(service.remark()),
        null,
        null);
  }

  private static List<Long> languages(Service service) {
    return service.languages().stream()
        .map(language -> Codes.id("languages", language))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The prior approvals whose type has an id. */
  static List<PreApproval> carried(Service service) {
    return service.preApprovals().stream()
        .filter(approval -> Codes.id("industries", approval.industry()) != null)
        .toList();
  }

  private List<PriorApproval> approvals(Service service, int index) {
    // Which paper is of which approval, an order does not say: each comes with all.
    List<Personal> papers =
        draft.papers().approvals(index).stream()
            .map(paper -> new Personal(paper.picture().base64()))
            .toList();
    return carried(service).stream()
        .map(approval ->
            new PriorApproval(
                Codes.id("industries", approval.industry()),
                Texts.text(approval.documentNumber()),
                papers))
        .toList();
  }

  private List<Domain> domains(Submission.Site ours, FiledIds.@Nullable Site filed) {
    return ours.service().domains().stream()
        .map(domain -> {
          Pair known = OwnIds.known(filed, domain).orElse(null);
          return new Domain(
              ids.of(known, OwnIds.domain(ours, domain)),
              known == null ? null : known.id(),
              Texts.domain(domain));
        })
        .toList();
  }

  private Access access(Submission.Site ours, FiledIds.@Nullable Site filed) {
    return new Access(
        draft.change() ? null : ids.of(OwnIds.object(Kind.ACCESS, ours, "")),
        filed == null ? null : filed.access(),
        null,
        places(ours),
        modes(),
        ids.addresses(ours, filed),
        null,
        null);
  }

  List<Long> places(Submission.Site ours) {
    return draft.settings().places(ours.server(), draft.province());
  }

  List<Long> modes() {
    return List.of(draft.settings().mode());
  }

  /** The first domain: orders name no page, and a prefix would be invented. */
  private static @Nullable String homeUrl(Service service) {
    return service.domains().stream()
        .findFirst()
        .map(Texts::domain)
        .filter(name -> !name.isEmpty())
        .orElse(null);
  }
}
