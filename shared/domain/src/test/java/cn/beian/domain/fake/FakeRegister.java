package cn.beian.domain.fake;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An administration's record that answers as it is told to; nothing is filed at first. */
public final class FakeRegister implements FiledRegister {
  private boolean down;
  private UnaryOperator<Found> answer = UnaryOperator.identity();
  public @Nullable Search asked;

  /** From now on it does not answer. */
  public void down(boolean value) {
    down = value;
  }

  /** From now on it answers so, given the answer that nothing is filed. */
  public void answers(UnaryOperator<Found> value) {
    answer = value;
  }

  @Override
  public Found look(Search search) {
    if (down) {
      throw new BureauUnavailableException("made up");
    }
    asked = search;
    Map<Named, FiledService> services = new HashMap<>();
    search.services().forEach(named -> services.put(named, FiledService.NOT_FILED));
    return answer.apply(new Found(FiledSubject.NOT_FILED, null, null, services));
  }
}
