package cn.beian.platform.env;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * A function that handles one real event before its snapshot is taken (SnapStart), so that the
 * first event after a restore finds everything loaded. The event is one that changes nothing.
 */
public abstract class Primed implements Resource {

  /** Registers for the snapshot, where there is one: what it keeps is called when all is made. */
  @SuppressWarnings("this-escape")
  protected Primed(Environment environment) {
    if (environment.ofProcess()) {
      Core.getGlobalContext().register(this);
    }
  }

  /** Handles one real event that changes nothing. */
  protected abstract void prime();

  /**
   * Lets go, after priming, of what must not come back from a snapshot: secrets as they were when
   * the version was published.
   */
  protected void forget() {
    // Most functions hold nothing of the kind.
  }

  @Override
  public final void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      prime();
    } finally {
      forget();
    }
  }

  @Override
  public final void afterRestore(Context<? extends Resource> context) {
    // Nothing to renew: clients hold no connection open, and random sources are seeded by the
    // system.
  }
}
