/** Functions: orders in the customer's hands. */
@NullMarked
package cn.beian.orders;

import org.jspecify.annotations.NullMarked;
