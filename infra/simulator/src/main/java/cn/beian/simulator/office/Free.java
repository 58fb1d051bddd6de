package cn.beian.simulator.office;

import cn.beian.simulator.register.Certificates;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether something can still be filed when it is decided: the extension may have been quicker. */
final class Free {

  private Free() {}

  static boolean subject(Subject subject, Register register) {
    return register.certified(Certificates.key(subject)).isEmpty();
  }

  static boolean domains(List<Site> sites, Register register) {
    Set<String> wanted =
        sites.stream()
            .flatMap(each -> each.domains().stream())
            .map(each -> FiledService.key(each.name()))
            .collect(Collectors.toSet());
    return register
        .live()
        .filter(Located::website)
        .flatMap(each -> each.service().names().stream())
        .noneMatch(wanted::contains);
  }
}
