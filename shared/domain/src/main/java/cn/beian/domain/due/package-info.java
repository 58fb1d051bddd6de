/** What is due of an order: everything dated that lies ahead of it. */
@NullMarked
package cn.beian.domain.due;

import org.jspecify.annotations.NullMarked;
