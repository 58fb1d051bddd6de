package cn.beian.year;

/**
 * What kind of year it is.
 *
 * @param seed of all that is left to chance
 * @param orders how many are opened at most
 * @param days how long it lasts
 * @param crashes how likely an invocation breaks, from 0 to 1
 * @param twice how likely a message comes twice, from 0 to 1
 * @param trouble how likely each thing is that partners do wrong, from 0 to 1
 */
record Settings(
    long seed, int orders, int days, double crashes, double twice, double trouble) {

  /** A bad year. */
  static Settings usual(long seed, int orders) {
    return new Settings(seed, orders, 365, 0.02, 0.04, 0.01);
  }
}
