/** Functions of the tiny template that the suite's own tests run. */
@NullMarked
package cn.beian.local.tiny;

import org.jspecify.annotations.NullMarked;
