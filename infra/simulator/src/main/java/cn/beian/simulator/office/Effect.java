package cn.beian.simulator.office;

import java.util.List;

/** What an approval did, for those who are told of it. */
public sealed interface Effect {

  /** Something is published: a subject with some of its sites, to the provider that asked. */
  record Published(long subject, List<Long> sites) implements Effect {
    public Published {
      sites = List.copyOf(sites);
    }
  }

  /**
   * Something is no longer filed, which all of its providers are told.
   *
   * @param kind {@code Zxlb}
   */
  record Ended(long kind, long id, List<Long> providers) implements Effect {
    public Ended {
      providers = List.copyOf(providers);
    }
  }

  /** Nothing is published. */
  record Silent() implements Effect {}
}
