package cn.beian.records;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.record.FindRecords;
import cn.beian.domain.record.FindRecords.Found;
import cn.beian.domain.record.RecordFinding;
import cn.beian.domain.record.RecordFindings;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.RecordFindingTable;
import cn.beian.platform.table.RecordTable;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.Optional;

/** {@code GET /records}: the account's filed subject and its services, all or those wanted. */
public final class GetRecordsFunction extends HttpFunction {
  private final FindRecords find;
  private final RecordFindings findings;

  public GetRecordsFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetRecordsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.find = new FindRecords(new RecordTable(wiring.table()));
    this.findings = new RecordFindingTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    Optional<Found> found = find.find(caller.account(), RecordParameters.filter(request));
    List<ServiceRecord> services = found.map(Found::services).orElse(List.of());
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("subject", found.map(RecordViews::subject).orElse(null))
            .with("services", RecordViews.services(services, findings(services)))
            .build());
  }

  private List<RecordFinding> findings(List<ServiceRecord> services) {
    return findings.of(services.stream().map(ServiceRecord::filingNumber).toList());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/records");
  }
}
