package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of one domain or App and of its subject, from both sources. */
record Standing(
    FiledSubject filedSubject,
    FiledService filedService,
    OwnSubject ownSubject,
    OwnService ownService) {

  /** Every way in which the unknown can turn out; the standing itself when nothing is unknown. */
  Stream<Standing> completions() {
    return filedSubject.couldBe().stream()
        .flatMap(subject ->
            filedService.couldBe().stream().flatMap(service -> completions(subject, service)));
  }

  private Stream<Standing> completions(FiledSubject subject, FiledService service) {
    return ownSubject.couldBe().stream()
        .flatMap(own ->
            ownService.couldBe().stream().map(each -> new Standing(subject, service, own, each)));
  }

  /** What has to be looked up to know it all. */
  Set<TypeGround> lookUps() {
    Set<TypeGround> open = EnumSet.noneOf(TypeGround.class);
    if (filedSubject == FiledSubject.UNKNOWN) {
      open.add(TypeGround.ASK_ADMINISTRATION_FOR_SUBJECT);
    }
    if (filedService == FiledService.UNKNOWN) {
      open.add(TypeGround.ASK_ADMINISTRATION_FOR_SERVICE);
    }
    if (ownSubject == OwnSubject.UNKNOWN) {
      open.add(TypeGround.ASK_OWN_RECORDS_FOR_SUBJECT);
    }
    if (ownService == OwnService.UNKNOWN) {
      open.add(TypeGround.ASK_OWN_RECORDS_FOR_SERVICE);
    }
    return open;
  }
}
