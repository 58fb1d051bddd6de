/** Tests of the administration's terms. */
@NullMarked
package cn.beian.domain.bureau;

import org.jspecify.annotations.NullMarked;
