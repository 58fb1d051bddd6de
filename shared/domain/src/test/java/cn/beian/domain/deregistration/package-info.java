/** Tests of deregistrations. */
@NullMarked
package cn.beian.domain.deregistration;

import org.jspecify.annotations.NullMarked;
