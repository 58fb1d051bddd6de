/** Processor time of a warm event. */
@NullMarked
package cn.beian.bench.cpu;

import org.jspecify.annotations.NullMarked;
