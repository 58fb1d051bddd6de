/** An order (备案订单): its states, its transition table and the actions that move it. */
@NullMarked
package cn.beian.domain.order;

import org.jspecify.annotations.NullMarked;
