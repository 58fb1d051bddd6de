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
 * @param shards over how many partitions a day of the due index is spread
 */
record Settings(
    long seed, int orders, int days, double crashes, double twice, double trouble, int shards) {

  /** A bad year, as long and as far spread as in production. */
  static Settings usual(long seed, int orders) {
    return new Settings(seed, orders, 365, 0.02, 0.04, 0.01, Template.shards());
  }

  /** A short time in which much goes wrong, for few orders: one shard makes its sweeps quick. */
  static Settings brief(long seed, int orders, int days) {
    return new Settings(seed, orders, days, 0.1, 0.1, 0.05, 1);
  }
}
