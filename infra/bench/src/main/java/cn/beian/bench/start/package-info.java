/** From the start command to the first answer of the suite. */
@NullMarked
package cn.beian.bench.start;

import org.jspecify.annotations.NullMarked;
