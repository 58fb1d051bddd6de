package cn.beian.domain.drift;

import cn.beian.domain.filing.Province;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where drifts are kept until they are gone or a person has settled them. */
public interface DriftStore {

  /** Notes one; what was noted before keeps its moment, and takes the detail. */
  void note(Drift drift);

  /** Forgets one that is there no more; nothing happens if there is none. */
  void settle(@Nullable Province province, Drift.Kind kind, String about);

  /** All of them, oldest first. */
  List<Drift> list();
}
