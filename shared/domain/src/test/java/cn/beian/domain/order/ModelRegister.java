package cn.beian.domain.order;

import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The administration's record: it knows what is filed, here and elsewhere. */
final class ModelRegister {
  private final ModelRecords records;

  ModelRegister(ModelRecords records) {
    this.records = records;
  }

  /** What it says of the subject and the services. */
  FiledRegister.Found look(FiledRegister.Search search) {
    String certificate = search.number().value();
    Map<Named, FiledService> services = new HashMap<>();
    search.services().forEach(named -> services.put(named, filed(certificate, named.name())));
    return new FiledRegister.Found(filed(certificate), null, null, services);
  }

  private FiledSubject filed(String certificate) {
    boolean elsewhere = records.subjectsElsewhere.contains(certificate);
    Optional<ModelRecords.Filed> here =
        records.subjects.values().stream()
            .filter(filed -> filed.content().certificate().equals(certificate))
            .findFirst();
    if (here.isPresent() && !records.live(here.get()).isEmpty()) {
      return elsewhere ? FiledSubject.FILED_BOTH : FiledSubject.FILED_HERE;
    }
    return elsewhere
        ? FiledSubject.FILED_ELSEWHERE
        : here.isPresent() ? FiledSubject.SHELL : FiledSubject.NOT_FILED;
  }

  private FiledService filed(String certificate, String domain) {
    String own = records.locks.get(ModelRecords.certificate(certificate));
    String holder = records.locks.getOrDefault(ModelRecords.domain(domain), "id-");
    if (!holder.startsWith("id-")) {
      return holder.equals(own) ? FiledService.FILED_HERE : FiledService.FILED_BY_OTHER;
    }
    String there = records.sitesElsewhere.get(domain);
    if (there == null) {
      return FiledService.NOT_FILED;
    }
    return there.equals(certificate) ? FiledService.FILED_ELSEWHERE : FiledService.FILED_BY_OTHER;
  }
}
