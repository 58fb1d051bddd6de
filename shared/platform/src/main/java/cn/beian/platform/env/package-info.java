/** What surrounds a function: variables, the clock, ids and AWS clients. */
@NullMarked
package cn.beian.platform.env;

import org.jspecify.annotations.NullMarked;
