/**
 * A simulated year: people with a seed, the functions as they are, queues that misbehave, workers
 * that die, and a comparison with what the oracle says.
 */
@NullMarked
package cn.beian.year;

import org.jspecify.annotations.NullMarked;
