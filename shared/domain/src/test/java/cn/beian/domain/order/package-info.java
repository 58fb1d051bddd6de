/** Tests of the orders. */
@NullMarked
package cn.beian.domain.order;

import org.jspecify.annotations.NullMarked;
