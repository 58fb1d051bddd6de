/** Deregistrations in JSON and in words. */
@NullMarked
package cn.beian.platform.deregistration;

import org.jspecify.annotations.NullMarked;
