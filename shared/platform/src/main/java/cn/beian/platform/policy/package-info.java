/** Policies as JSON documents. */
@NullMarked
package cn.beian.platform.policy;

import org.jspecify.annotations.NullMarked;
