package cn.beian.domain.drift;

import cn.beian.domain.bureau.BureauEvent.CodeTable;
import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import java.util.List;
import java.util.Optional;

/**
 * Compares what an administration publishes with ours: a filing that no open order awaits with our
 * records, a code table with our codes. A publication lists a subject's sites, but not every
 * subject: what it lacks is found by {@link CompareRecord}.
 */
public final class ComparePublished {
  private final RecordStore records;
  private final DriftLog log;

  public ComparePublished(RecordStore records, DriftLog log) {
    this.records = records;
    this.log = log;
  }

  /** Notes what differs; no record is changed. */
  public void compare(Province province, Published published) {
    FiledIds ids = published.ids();
    Comparison comparison = log.compare(province);
    Optional<SubjectRecord> subject = records.find(ids.number());
    boolean servedHere = ids.sites().stream().anyMatch(site -> site.access() != null);
    comparison.holds(
        subject.isPresent() || !servedHere, Kind.NOT_FILED_HERE, ids.number(), ids.number());
    subject
        .map(records::services)
        .ifPresent(services -> ids.sites().forEach(site -> compare(comparison, site, services)));
    comparison.keep();
  }

  /** Notes how a code table differs from ours; nothing of ours is changed. */
  public void compare(Province province, CodeTable table) {
    Comparison comparison = log.compare(province);
    comparison.agrees(Kind.CODE_TABLE, table.name());
    table.differences().forEach(each -> comparison.differs(Kind.CODE_TABLE, table.name(), each));
    comparison.keep();
  }

  private static void compare(
      Comparison comparison, FiledIds.Site site, List<ServiceRecord> services) {
    String number = site.number();
    boolean served = site.access() != null;
    Optional<ServiceRecord> ours =
        services.stream()
            .filter(each -> each.filed() && each.filingNumber().equals(number))
            .findFirst();
    comparison.holds(ours.isPresent() || !served, Kind.NOT_FILED_HERE, number, number);
    ours.ifPresent(service -> {
      comparison.holds(served, Kind.ACCESS_LOST, number, number);
      domains(comparison, site, service);
    });
  }

  /** One that they lack may have been filed just now; the comparison asks for it by its name. */
  private static void domains(Comparison comparison, FiledIds.Site site, ServiceRecord ours) {
    comparison.agrees(Kind.OTHER_DOMAINS, site.number());
    for (String published : site.domains().keySet()) {
      String domain = DomainName.of(published).map(DomainName::ascii).orElse(published);
      comparison.holds(ours.domains().contains(domain), Kind.OTHER_DOMAINS, site.number(), domain);
    }
  }
}
