/** Runs handler classes as Lambda does: one event at a time in an instance, instances kept warm. */
@NullMarked
package cn.beian.local.function;

import org.jspecify.annotations.NullMarked;
