/** A function in a process of its own, as Lambda runs it. */
@NullMarked
package cn.beian.bench.process;

import org.jspecify.annotations.NullMarked;
