/** How an order's progress is shown: to a program, and in words for a customer's page. */
@NullMarked
package cn.beian.platform.progress;

import org.jspecify.annotations.NullMarked;
