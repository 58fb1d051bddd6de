package cn.beian.testing;

import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An administration that has nothing on record. */
public final class NothingFiled implements FiledRegister {
  @Override
  public Found look(Search search) {
    return new Found(
        FiledSubject.NOT_FILED,
        null,
        null,
        search.services().stream()
            .collect(Collectors.toMap(Function.identity(), named -> FiledService.NOT_FILED)));
  }
}
