/** Functions: who is calling. */
@NullMarked
package cn.beian.accounts;

import org.jspecify.annotations.NullMarked;
