/** Tests of the personal values. */
@NullMarked
package cn.beian.domain.personal;

import org.jspecify.annotations.NullMarked;
