/** Secrets that functions read themselves: never in a variable, taken up anew when rotated. */
@NullMarked
package cn.beian.platform.secret;

import org.jspecify.annotations.NullMarked;
