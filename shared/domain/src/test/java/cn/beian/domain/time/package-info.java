/** Tests of the days. */
@NullMarked
package cn.beian.domain.time;

import org.jspecify.annotations.NullMarked;
