/** Refusals: why something was not done, where, and what to do about it. */
@NullMarked
package cn.beian.domain.refusal;

import org.jspecify.annotations.NullMarked;
