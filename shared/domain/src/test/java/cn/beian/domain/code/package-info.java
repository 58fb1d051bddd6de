/** Tests of service codes. */
@NullMarked
package cn.beian.domain.code;

import org.jspecify.annotations.NullMarked;
