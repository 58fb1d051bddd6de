/** Functions: what happens to orders by time. */
@NullMarked
package cn.beian.cleanup;

import org.jspecify.annotations.NullMarked;
