package cn.beian.records;

import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.platform.json.JsonMap;
import java.util.Map;

/** Filed records as their owner sees them. */
final class RecordViews {
  private RecordViews() {}

  static Map<String, Object> subject(SubjectRecord subject) {
    return new JsonMap()
        .with("filingNumber", subject.filingNumber())
        .with("province", subject.province().code())
        .with("orderId", subject.order())
        .with("filedAt", subject.filedAt())
        .build();
  }

  static Map<String, Object> service(ServiceRecord service) {
    return new JsonMap()
        .with("filingNumber", service.filingNumber())
        .with("kind", service.kind())
        .with("name", service.name())
        .with("domains", service.domains())
        .with("serviceCode", service.serviceCode())
        .with("filedAt", service.filedAt())
        .build();
  }
}
