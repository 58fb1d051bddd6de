/** Queue and stream batches with partial failure. */
@NullMarked
package cn.beian.platform.queue;

import org.jspecify.annotations.NullMarked;
