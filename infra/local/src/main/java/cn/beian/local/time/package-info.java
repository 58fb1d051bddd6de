/** The clock that can be moved, and what runs by it. */
@NullMarked
package cn.beian.local.time;

import org.jspecify.annotations.NullMarked;
