/** How many orders a second reach the administrations. */
@NullMarked
package cn.beian.bench.uploads;

import org.jspecify.annotations.NullMarked;
