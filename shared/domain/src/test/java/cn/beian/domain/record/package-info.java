/** Tests of filed records. */
@NullMarked
package cn.beian.domain.record;

import org.jspecify.annotations.NullMarked;
