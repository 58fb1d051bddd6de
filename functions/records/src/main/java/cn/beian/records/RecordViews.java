package cn.beian.records;

import cn.beian.domain.record.FindRecords.Found;
import cn.beian.domain.record.RecordFinding;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;

/** Filed records as their owner sees them. */
final class RecordViews {
  private RecordViews() {}

  static Map<String, Object> subject(Found found) {
    SubjectRecord subject = found.subject();
    return new JsonMap()
        .with("filingNumber", subject.filingNumber())
        .with("state", found.state())
        .with("province", subject.province().code())
        .with("orderId", subject.order())
        .with("filedAt", subject.filedAt())
        .build();
  }

  /** The services, each with what is wrong with its access. */
  static List<Map<String, Object>> services(
      List<ServiceRecord> services, List<RecordFinding> findings) {
    return services.stream().map(service -> service(service, findings)).toList();
  }

  private static Map<String, Object> service(ServiceRecord service, List<RecordFinding> findings) {
    return new JsonMap()
        .with("filingNumber", service.filingNumber())
        .with("state", service.state())
        .with("kind", service.kind())
        .with("name", service.name())
        .with("domains", service.domains())
        .with("serviceCode", service.serviceCode())
        .with("filedAt", service.filedAt())
        .with(
            "findings",
            findings.stream()
                .filter(finding -> finding.filingNumber().equals(service.filingNumber()))
                .map(RecordViews::finding)
                .toList())
        .build();
  }

  /** Without the instance: it may be another account's, whose code was used. */
  private static Map<String, Object> finding(RecordFinding finding) {
    return new JsonMap().with("kind", finding.kind()).with("since", finding.since()).build();
  }
}
