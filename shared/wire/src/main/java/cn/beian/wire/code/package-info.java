/**
 * The codes of interface V3.0 as data: what they mean, why they come, what to do; and the code
 * tables as far as they are known.
 */
@NullMarked
package cn.beian.wire.code;

import org.jspecify.annotations.NullMarked;
