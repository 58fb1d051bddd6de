/** What it costs to write files for the administrations, and to read theirs. */
@NullMarked
package cn.beian.bench.wire;

import org.jspecify.annotations.NullMarked;
