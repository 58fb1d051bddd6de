/** What the sweep of the due index gets through, and what it needs for it. */
@NullMarked
package cn.beian.bench.sweep;

import org.jspecify.annotations.NullMarked;
