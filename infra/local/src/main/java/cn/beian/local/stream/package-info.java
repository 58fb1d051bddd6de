/** The table, its stream, and the event source that follows it. */
@NullMarked
package cn.beian.local.stream;

import org.jspecify.annotations.NullMarked;
