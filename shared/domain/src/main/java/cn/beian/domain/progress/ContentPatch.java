package cn.beian.domain.progress;

import cn.beian.domain.filing.Filing;

/** A change of an order's content. */
@FunctionalInterface
public interface ContentPatch {
  /** What {@link #placeBefore} says of a service that was not there before. */
  int NEW = -1;

  /** The content with the change. */
  Filing apply(Filing before);

  /**
   * Where a service of the new content stood before, or {@link #NEW}: services that are taken away
   * move those after them.
   *
   * @param service its place in the new content
   */
  default int placeBefore(int service) {
    return service;
  }
}
