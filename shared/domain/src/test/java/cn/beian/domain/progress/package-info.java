/** Tests of how far an order is. */
@NullMarked
package cn.beian.domain.progress;

import org.jspecify.annotations.NullMarked;
