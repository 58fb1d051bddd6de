package cn.beian.domain.code;

import cn.beian.domain.instance.Instance;
import cn.beian.domain.record.RecordFinding;
import cn.beian.domain.record.RecordFindings;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services that are filed with the codes of an instance, and the findings on them. */
final class FiledServices {
  private final RecordFindings findings;

  FiledServices(RecordFindings findings) {
    this.findings = findings;
  }

  /** Opens a finding on each if the instance has ended, and closes those of its end if not. */
  void follow(Instance instance, List<ServiceCode> tied, Instant now) {
    List<String> numbers =
        tied.stream().map(ServiceCode::filingNumber).filter(Objects::nonNull).toList();
    Map<String, RecordFinding> known =
        findings.of(numbers).stream()
            .collect(Collectors.toMap(RecordFinding::filingNumber, Function.identity()));
    if (instance.serves(ShanghaiDays.of(now))) {
      known.values().forEach(findings::close);
      return;
    }
    RecordFinding.Kind kind = kind(instance);
    for (String number : numbers) {
      RecordFinding there = known.get(number);
      if (there == null || there.kind() != kind) {
        findings.open(new RecordFinding(number, kind, instance.id(), now));
      }
    }
  }

  private static RecordFinding.Kind kind(Instance instance) {
    return instance.status() == Instance.Status.RELEASED
        ? RecordFinding.Kind.INSTANCE_RELEASED
        : RecordFinding.Kind.INSTANCE_EXPIRED;
  }
}
