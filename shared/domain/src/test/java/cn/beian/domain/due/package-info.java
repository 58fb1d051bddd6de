/** Tests of what is due. */
@NullMarked
package cn.beian.domain.due;

import org.jspecify.annotations.NullMarked;
