/** Logging: one JSON line an event, named fields only. */
@NullMarked
package cn.beian.platform.log;

import org.jspecify.annotations.NullMarked;
