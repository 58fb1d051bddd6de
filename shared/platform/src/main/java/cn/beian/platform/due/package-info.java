/** What is due of orders, read from the table, in JSON and in words. */
@NullMarked
package cn.beian.platform.due;

import org.jspecify.annotations.NullMarked;
