/** Tests of the decision of an order's type. */
@NullMarked
package cn.beian.domain.type;

import org.jspecify.annotations.NullMarked;
