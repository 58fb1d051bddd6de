package cn.beian.domain.fake;

import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Service codes to be read. What is done to them beside orders is tested on a real table. */
record ReadOnlyCodes(Map<String, ServiceCode> codes) implements ServiceCodeStore {

  @Override
  public Optional<ServiceCode> find(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  @Override
  public List<ServiceCode> findAll(Collection<String> wanted) {
    return wanted.stream().filter(codes::containsKey).map(codes::get).toList();
  }

  @Override
  public List<ServiceCode> ofInstance(String instanceId) {
    return codes.values().stream().filter(code -> instanceId.equals(code.instanceId())).toList();
  }

  @Override
  public Outcome<List<ServiceCode>> issue(
      List<ServiceCode> fresh, Instance read, int quota, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<Boolean> grant(Purchase purchase, List<ServiceCode> bought, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<List<ServiceCode>> bind(
      List<ServiceCode> unbound, Instance read, int quota, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<ServiceCode> end(ServiceCode read, ServiceCodeAction action, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void lookAgain(ServiceCode code, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void handOver(ServiceCode read, Instance instance) {
    throw new UnsupportedOperationException();
  }
}
