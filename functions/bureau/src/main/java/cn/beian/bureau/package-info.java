/** Functions: to the administration and back. */
@NullMarked
package cn.beian.bureau;

import org.jspecify.annotations.NullMarked;
